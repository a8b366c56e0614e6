import type { Metadata } from "next";
import { DraftsScreen } from "../../../features/drafts/drafts-screen";

export const metadata: Metadata = { title: "Πρόχειρα" };

export default function Page() {
  return <DraftsScreen />;
}
