import type { Metadata } from "next";
import { ReadyScreen } from "../../../features/search/ready-screen";

export const metadata: Metadata = { title: "Προς παράδοση" };

export default function Page() {
  return <ReadyScreen />;
}
