import type { Metadata } from "next";
import { OutboxScreen } from "../../../features/courier/outbox-screen";

export const metadata: Metadata = { title: "Πράξεις" };

export default function CourierOutboxPage() {
  return <OutboxScreen />;
}
