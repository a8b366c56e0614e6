"use client";
import { useSyncExternalStore } from "react";

function follow(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** The browser's own opinion, which is a hint: it believes in any network, even one that leads nowhere. */
export function useOffline(): boolean {
  return useSyncExternalStore(follow, () => !navigator.onLine, () => false);
}
