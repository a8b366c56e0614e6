import { Suspense } from "react";
import { ScanFromLeg } from "../../../features/courier/scan-from-leg";

export default function CourierScanPage() {
  return (
    <Suspense>
      <ScanFromLeg />
    </Suspense>
  );
}
