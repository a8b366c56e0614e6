import type { Metadata } from "next";
import { TakeScreen } from "../../../features/courier/take-screen";

export const metadata: Metadata = { title: "Παραλαβή από άλλο τηλέφωνο" };

export default function CourierTakePage() {
  return <TakeScreen />;
}
