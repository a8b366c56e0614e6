import type { Metadata } from "next";
import { OfficesScreen } from "../../../features/offices/offices-screen";

export const metadata: Metadata = { title: "Γραφεία" };

export default function Page() {
  return <OfficesScreen />;
}
