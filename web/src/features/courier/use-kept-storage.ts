"use client";
import { useEffect, useState } from "react";
import { askToKeepStorage } from "../../platform/outbox/browser-outbox";

/** Whether the browser promised to keep what waits; unknown until it answered. */
export function useKeptStorage(): boolean | undefined {
  const [kept, setKept] = useState<boolean>();
  useEffect(() => {
    if (navigator.storage === undefined) return;
    void askToKeepStorage(navigator.storage).then(setKept);
  }, []);
  return kept;
}
