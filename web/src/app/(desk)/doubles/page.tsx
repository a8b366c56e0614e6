import type { Metadata } from "next";
import { DoublesScreen } from "../../../features/person/doubles-screen";

export const metadata: Metadata = { title: "Ίδιο πρόσωπο δύο φορές;" };

export default function Page() {
  return <DoublesScreen />;
}
