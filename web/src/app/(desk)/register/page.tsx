import type { Metadata } from "next";
import { RegisterScreen } from "../../../features/register/register-screen";

export const metadata: Metadata = { title: "Πρωτόκολλο" };

export default function Page() {
  return <RegisterScreen />;
}
