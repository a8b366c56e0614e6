import type { Metadata } from "next";
import { LegacyScreen } from "../../../features/register/legacy-screen";

export const metadata: Metadata = { title: "Παλαιοί αριθμοί" };

export default function Page() {
  return <LegacyScreen />;
}
