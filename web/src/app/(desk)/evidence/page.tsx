import type { Metadata } from "next";
import { EvidenceScreen } from "../../../features/custody/evidence-screen";

export const metadata: Metadata = { title: "Απόδειξη φύλαξης" };

export default function Page() {
  return <EvidenceScreen />;
}
