import type { Metadata } from "next";
import { OutboundScreen } from "../../../../features/directorate/outbound-screen";

export const metadata: Metadata = { title: "Διαβιβαστικό" };

export default function Page() {
  return <OutboundScreen />;
}
