import type { Metadata } from "next";
import { AlarmsScreen } from "../../../features/oversight/alarms-screen";

export const metadata: Metadata = { title: "Εκκρεμότητες" };

export default function Page() {
  return <AlarmsScreen />;
}
