import type { Metadata } from "next";
import { ReferralsScreen } from "../../../features/referrals/referrals-screen";

export const metadata: Metadata = { title: "Έγγραφα για άλλους δήμους" };

export default function Page() {
  return <ReferralsScreen />;
}
