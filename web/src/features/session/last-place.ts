"use client";
import { useSyncExternalStore } from "react";
import type { SessionFieldsFragment } from "../../gql/graphql";

/** Where this device worked last: an office and roles, and no person. */
export interface Place {
  readonly officeId: string;
  readonly office: string;
  readonly roles: SessionFieldsFragment["roles"];
}

const key = "epidosi-place";
const changed = new EventTarget();

export function useLastPlace(): Place | undefined {
  const kept = useSyncExternalStore(subscribe, read, () => null);
  return kept === null ? undefined : (JSON.parse(kept) as Place);
}

export function rememberPlace(place: Place | undefined): void {
  try {
    if (place === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  changed.dispatchEvent(new Event("change"));
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(onChange: () => void): () => void {
  changed.addEventListener("change", onChange);
  return () => changed.removeEventListener("change", onChange);
}
