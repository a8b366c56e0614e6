import type { Metadata } from "next";
import { BatchesScreen } from "../../../features/directorate/batches-screen";

export const metadata: Metadata = { title: "Διεύθυνση" };

export default function Page() {
  return <BatchesScreen />;
}
