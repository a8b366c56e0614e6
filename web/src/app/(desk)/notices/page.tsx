import type { Metadata } from "next";
import { NoticesScreen } from "../../../features/notices/notices-screen";

export const metadata: Metadata = { title: "Ειδοποιήσεις" };

export default function Page() {
  return <NoticesScreen />;
}
