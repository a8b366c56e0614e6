import type { Metadata } from "next";
import { SafeScreen } from "../../../features/custody/safe-screen";

export const metadata: Metadata = { title: "Θυρίδα" };

export default function Page() {
  return <SafeScreen />;
}
