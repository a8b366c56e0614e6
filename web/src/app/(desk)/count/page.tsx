import type { Metadata } from "next";
import { CountScreen } from "../../../features/custody/count-screen";

export const metadata: Metadata = { title: "Καταμέτρηση" };

export default function Page() {
  return <CountScreen />;
}
