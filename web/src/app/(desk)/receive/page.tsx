import type { Metadata } from "next";
import { ReceiveScreen } from "../../../features/transfers/receive-screen";

export const metadata: Metadata = { title: "Παραλαβή" };

export default function Page() {
  return <ReceiveScreen />;
}
