import type { Metadata } from "next";
import { RulesScreen } from "../../../features/rules/rules-screen";

export const metadata: Metadata = { title: "Κανόνες" };

export default function Page() {
  return <RulesScreen />;
}
