import type { Metadata } from "next";
import { VerifyScreen } from "../../../features/verify/verify-screen";

export const metadata: Metadata = { title: "Έλεγχος γνησιότητας" };

export default function Page() {
  return <VerifyScreen />;
}
