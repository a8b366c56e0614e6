"use client";
import { useMemo } from "react";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { packagesNow, type PackageNow } from "./legs";
import { useCourierDay, type DayView } from "./use-courier-day";

/** The day's packages as this device's acts have left them. */
export function usePackagesNow(view: OutboxView): DayView & { readonly packages: readonly PackageNow[] } {
  const { day, news } = useCourierDay(view.counts.CONFIRMED);
  const packages = useMemo(() => (day === undefined ? [] : packagesNow(day, view.acts)), [day, view.acts]);
  return { day, news, packages };
}
