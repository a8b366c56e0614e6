import type { Metadata } from "next";
import { LabelsScreen } from "../../../features/labels/labels-screen";

export const metadata: Metadata = { title: "Ετικέτες" };

export default function Page() {
  return <LabelsScreen />;
}
