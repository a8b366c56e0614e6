import type { Metadata } from "next";
import { OfflineScreen } from "../../../features/shell/offline-screen";

export const metadata: Metadata = { title: "Χωρίς δίκτυο" };

export default function Page() {
  return <OfflineScreen />;
}
