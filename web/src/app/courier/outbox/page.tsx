import { OutboxScreen } from "../../../features/courier/outbox-screen";

export default function CourierOutboxPage() {
  return <OutboxScreen />;
}
