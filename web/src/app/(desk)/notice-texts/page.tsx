import type { Metadata } from "next";
import { NoticeTextsScreen } from "../../../features/notices/notice-texts-screen";

export const metadata: Metadata = { title: "Κείμενα ειδοποιήσεων" };

export default function Page() {
  return <NoticeTextsScreen />;
}
