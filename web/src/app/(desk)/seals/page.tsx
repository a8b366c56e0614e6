import type { Metadata } from "next";
import { SealsScreen } from "../../../features/seals/seals-screen";

export const metadata: Metadata = { title: "Σφραγίδες" };

export default function Page() {
  return <SealsScreen />;
}
