import type { Metadata } from "next";
import { Suspense } from "react";
import { ScanFromLeg } from "../../../features/courier/scan-from-leg";

export const metadata: Metadata = { title: "Σάρωση πακέτων" };

export default function CourierScanPage() {
  return (
    <Suspense>
      <ScanFromLeg />
    </Suspense>
  );
}
