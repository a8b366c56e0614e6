"use client";
import type { CustodyMessage } from "@epidosi/schema";
import { useEffect, useState } from "react";
import { sealAgrees } from "./hand-over";

/** Whether an acceptance was given although the seal is another or not whole: such a bag is locked up as it is. */
export function useQuarantined(offer: CustodyMessage, answer: CustodyMessage | undefined): boolean {
  const [differs, setDiffers] = useState(false);
  useEffect(() => {
    if (answer?.s !== undefined) void sealAgrees(offer, answer.s).then((agrees) => setDiffers(!agrees));
  }, [offer, answer?.s]);
  return answer?.ok === false || differs;
}
