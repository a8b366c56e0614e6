"use client";
import { useSyncExternalStore } from "react";

export const locales = ["el", "en"] as const;
export type Locale = (typeof locales)[number];

const key = "epidosi-locale";
const changed = new EventTarget();

function read(): Locale {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "el";
  } catch {
    return "el";
  }
}

/** Greek first; the choice is kept on the device and followed by every open tab. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, read, () => "el");
}

export function chooseLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // A browser that keeps nothing forgets the choice with the tab.
  }
  changed.dispatchEvent(new Event("change"));
}

function subscribe(onChange: () => void): () => void {
  changed.addEventListener("change", onChange);
  window.addEventListener("storage", onChange);
  return () => {
    changed.removeEventListener("change", onChange);
    window.removeEventListener("storage", onChange);
  };
}
