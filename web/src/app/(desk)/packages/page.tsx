import type { Metadata } from "next";
import { PackagesScreen } from "../../../features/transfers/packages-screen";

export const metadata: Metadata = { title: "Πακέτα" };

export default function Page() {
  return <PackagesScreen />;
}
