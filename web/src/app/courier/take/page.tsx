import type { Metadata } from "next";
import { TakeScreen } from "../../../features/courier/take-screen";

export const metadata: Metadata = { title: "Παραλαβή με κωδικό" };

export default function CourierTakePage() {
  return <TakeScreen />;
}
