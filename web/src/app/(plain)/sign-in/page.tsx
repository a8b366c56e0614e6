import type { Metadata } from "next";
import { SignInScreen } from "../../../features/session/sign-in-screen";

export const metadata: Metadata = { title: "Σύνδεση" };

export default function Page() {
  return <SignInScreen />;
}
