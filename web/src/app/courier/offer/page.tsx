import type { Metadata } from "next";
import { Suspense } from "react";
import { OfferFromLeg } from "../../../features/courier/offer-from-leg";

export const metadata: Metadata = { title: "Παράδοση με κωδικό" };

export default function CourierOfferPage() {
  return (
    <Suspense>
      <OfferFromLeg />
    </Suspense>
  );
}
