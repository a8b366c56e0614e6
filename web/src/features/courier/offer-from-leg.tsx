"use client";
import { useSearchParams } from "next/navigation";
import { OfferScreen } from "./offer-screen";

/** `?office=CODE` comes from a leg; without it every carried bag may be given. */
export function OfferFromLeg() {
  return <OfferScreen office={useSearchParams().get("office")} />;
}
