"use client";
import { useEffect } from "react";

/** Keeps the screen lit while it is wanted; a device that will not (low battery) is let be. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return undefined;
    const lock = navigator.wakeLock.request("screen").catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, [wanted]);
}
