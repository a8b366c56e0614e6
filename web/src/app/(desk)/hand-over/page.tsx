import type { Metadata } from "next";
import { HandOverScreen } from "../../../features/deliveries/hand-over-screen";

export const metadata: Metadata = { title: "Παράδοση εγγράφου" };

export default function Page() {
  return <HandOverScreen />;
}
