"use client";
import { useSyncExternalStore } from "react";

/** Whether this browser knows passkeys; false until the page is awake. */
export function useKeysHere(): boolean {
  return useSyncExternalStore(() => () => undefined, () => "PublicKeyCredential" in window, () => false);
}
