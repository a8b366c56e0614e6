"use client";
import { useEffect, useState } from "react";
import type { CourierDay } from "./courier-day";
import { findDay, keepDay } from "./day-store";
import { askForDay, type DayNews } from "./open-day";

export interface DayView {
  readonly day: CourierDay | undefined;
  /** Nothing yet: the device and the server are still being asked. */
  readonly news: DayNews["kind"] | undefined;
}

/**
 * The courier's day: at once as the device knows it, then as the server says. It is asked for again when the network or
 * the person comes back, and whenever `occasion` changes (an act was confirmed).
 */
export function useCourierDay(occasion: number): DayView {
  const [day, setDay] = useState<CourierDay>();
  const [news, setNews] = useState<DayNews["kind"]>();

  useEffect(() => {
    let left = false;
    // A device that keeps nothing (private window) still shows what the server says.
    void findDay()
      .catch(() => undefined)
      .then((kept) => !left && kept !== undefined && setDay((shown) => shown ?? kept));
    return () => {
      left = true;
    };
  }, []);

  useEffect(() => {
    let left = false;
    async function ask(): Promise<void> {
      const answer = await askForDay(Date.now());
      if (left) return;
      setNews(answer.kind);
      if (answer.kind !== "FRESH") return;
      setDay(answer.day);
      await keepDay(answer.day).catch(() => undefined);
    }
    const whenVisible = () => document.visibilityState === "visible" && void ask();
    const whenOnline = () => void ask();
    void ask();
    window.addEventListener("online", whenOnline);
    document.addEventListener("visibilitychange", whenVisible);
    return () => {
      left = true;
      window.removeEventListener("online", whenOnline);
      document.removeEventListener("visibilitychange", whenVisible);
    };
  }, [occasion]);

  return { day, news };
}
