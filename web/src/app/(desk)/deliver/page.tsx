import type { Metadata } from "next";
import { DeliverScreen } from "../../../features/deliveries/deliver-screen";

export const metadata: Metadata = { title: "Επίδοση" };

export default function Page() {
  return <DeliverScreen />;
}
