import type { Metadata } from "next";
import { FilingScreen } from "../../../features/filing/filing-screen";

export const metadata: Metadata = { title: "Νέα κατάθεση" };

export default function Page() {
  return <FilingScreen />;
}
