import type { Metadata } from "next";
import { FilersScreen } from "../../../features/filers/filers-screen";

export const metadata: Metadata = { title: "Καταθέσεις για άλλους" };

export default function Page() {
  return <FilersScreen />;
}
