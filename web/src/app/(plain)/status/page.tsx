import type { Metadata } from "next";
import { StatusScreen } from "../../../features/status/status-screen";

export const metadata: Metadata = { title: "Πορεία υπόθεσης" };

export default function Page() {
  return <StatusScreen />;
}
