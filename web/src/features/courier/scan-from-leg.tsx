"use client";
import { useSearchParams } from "next/navigation";
import { ScanScreen } from "./scan-screen";

const acts = { accept: "ACCEPT", "hand-over": "HAND_OVER" } as const;

/** `?act=accept&office=CODE` comes from a leg; without it the first package scanned decides. */
export function ScanFromLeg() {
  const asked = useSearchParams();
  const act = asked.get("act");
  return <ScanScreen act={act === "accept" || act === "hand-over" ? acts[act] : null} office={asked.get("office")} />;
}
