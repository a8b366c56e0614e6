import type { Metadata } from "next";
import { MigrationScreen } from "../../../features/migration/migration-screen";

export const metadata: Metadata = { title: "Μετάπτωση" };

export default function Page() {
  return <MigrationScreen />;
}
