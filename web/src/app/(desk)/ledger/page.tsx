import type { Metadata } from "next";
import { LedgerScreen } from "../../../features/oversight/ledger-screen";

export const metadata: Metadata = { title: "Βιβλίο φύλαξης" };

export default function Page() {
  return <LedgerScreen />;
}
