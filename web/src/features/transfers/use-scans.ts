"use client";
import { readCode } from "@epidosi/schema";
import { useState } from "react";
import { signal } from "../../platform/scanner/signals";
import { useScanner } from "../../platform/scanner/use-scanner";

export interface Scans {
  /** Every scan in its order, repeats and unreadable ones included. */
  readonly scans: readonly string[];
  /** The readable tags among them. */
  readonly tags: readonly string[];
  readonly take: (text: string) => void;
}

/** What is scanned out of a bag, without seeing its list. */
export function useScans(): Scans {
  const [scans, setScans] = useState<readonly string[]>([]);

  function take(text: string) {
    const read = readCode(text);
    const known = read.kind === "ITEM";
    signal(known ? "ACCEPTED" : "WRONG");
    setScans((before) => [...before, known ? read.code : text]);
  }
  useScanner(take);

  return { scans, tags: scans.filter((scan) => readCode(scan).kind === "ITEM"), take };
}
