import type { Metadata } from "next";
import { ClosingsScreen } from "../../../features/register/closings-screen";

export const metadata: Metadata = { title: "Κλεισίματα πρωτοκόλλου" };

export default function Page() {
  return <ClosingsScreen />;
}
