import type { Metadata } from "next";
import { IncidentsScreen } from "../../../features/incidents/incidents-screen";

export const metadata: Metadata = { title: "Συμβάντα" };

export default function Page() {
  return <IncidentsScreen />;
}
