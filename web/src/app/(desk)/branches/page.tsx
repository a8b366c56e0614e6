import type { Metadata } from "next";
import { BranchesScreen } from "../../../features/branches/branches-screen";

export const metadata: Metadata = { title: "Περιφερειακά γραφεία" };

export default function Page() {
  return <BranchesScreen />;
}
