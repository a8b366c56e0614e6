import type { Metadata } from "next";
import { InboundScreen } from "../../../../features/directorate/inbound-screen";

export const metadata: Metadata = { title: "Παραλαβή από τη Διεύθυνση" };

export default function Page() {
  return <InboundScreen />;
}
