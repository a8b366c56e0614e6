import type { Metadata } from "next";
import { AccountScreen } from "../../../features/account/account-screen";

export const metadata: Metadata = { title: "Ο λογαριασμός μου" };

export default function Page() {
  return <AccountScreen />;
}
