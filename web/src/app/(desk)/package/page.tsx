import type { Metadata } from "next";
import { PackageScreen } from "../../../features/transfers/package-screen";

export const metadata: Metadata = { title: "Πακέτο" };

export default function Page() {
  return <PackageScreen />;
}
