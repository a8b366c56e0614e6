import type { Metadata } from "next";
import { ReportScreen } from "../../../features/reorganisations/report-screen";

export const metadata: Metadata = { title: "Αναφορά για μια ημέρα" };

export default function Page() {
  return <ReportScreen />;
}
