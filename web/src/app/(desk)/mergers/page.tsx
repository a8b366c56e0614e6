import type { Metadata } from "next";
import { MergersScreen } from "../../../features/reorganisations/mergers-screen";

export const metadata: Metadata = { title: "Συνενώσεις γραφείων" };

export default function Page() {
  return <MergersScreen />;
}
