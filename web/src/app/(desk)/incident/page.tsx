import type { Metadata } from "next";
import { IncidentScreen } from "../../../features/incidents/incident-screen";

export const metadata: Metadata = { title: "Συμβάν" };

export default function Page() {
  return <IncidentScreen />;
}
