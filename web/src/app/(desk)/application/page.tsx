import type { Metadata } from "next";
import { ApplicationScreen } from "../../../features/application/application-screen";

export const metadata: Metadata = { title: "Αίτηση" };

export default function Page() {
  return <ApplicationScreen />;
}
