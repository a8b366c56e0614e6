import type { Metadata } from "next";
import { Suspense } from "react";
import { RunScreen } from "../../../../features/migration/run-screen";

export const metadata: Metadata = { title: "Μετάπτωση" };

export default function Page() {
  return <Suspense><RunScreen /></Suspense>;
}
