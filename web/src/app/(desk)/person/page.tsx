import type { Metadata } from "next";
import { PersonScreen } from "../../../features/person/person-screen";

export const metadata: Metadata = { title: "Πρόσωπο" };

export default function Page() {
  return <PersonScreen />;
}
