import type { Db } from "../../platform/database";
import { findCalendar, findRulesOn, periodOf } from "./find-rules";
import { type RenewalTiming, renewalWindow, type RenewalWindow, timingOf } from "./working-days.rules";

export interface WindowRow extends RenewalWindow {
  readonly timing: RenewalTiming;
  /** What is owed if it is late, in euro cents. */
  readonly lateFineCents: number;
  /** What comes after the window is lost; else the window only guides. */
  readonly peremptory: boolean;
}

/** How a renewal of a permit stands today, before it is filed: when it opens and ends, and what being late costs. */
export async function findRenewalWindow(db: Db, expiresOn: string, category: string | null, today: string): Promise<WindowRow> {
  const [rules, calendar] = await Promise.all([findRulesOn(db, today, { kind: "RENEWAL", category }), findCalendar(db)]);
  const window = renewalWindow(expiresOn, periodOf(rules, "RENEWAL_OPENS"), periodOf(rules, "LATE_RENEWAL"), calendar);
  return { ...window, timing: timingOf(today, window), lateFineCents: rules.LATE_FINE.value, peremptory: rules.LATE_RENEWAL.peremptory ?? false };
}
