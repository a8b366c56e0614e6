import type { Metadata } from "next";
import { DevicesScreen } from "../../../features/devices/devices-screen";

export const metadata: Metadata = { title: "Συσκευές" };

export default function Page() {
  return <DevicesScreen />;
}
