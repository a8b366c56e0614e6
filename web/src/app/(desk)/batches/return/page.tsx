import type { Metadata } from "next";
import { ReturnScreen } from "../../../../features/directorate/return-screen";

export const metadata: Metadata = { title: "Επιστροφή" };

export default function Page() {
  return <ReturnScreen />;
}
