import type { Metadata } from "next";
import { DeviceScreen } from "../../../features/courier/device-screen";

export const metadata: Metadata = { title: "Αυτή η συσκευή" };

export default function CourierDevicePage() {
  return <DeviceScreen />;
}
