import { Refused } from "../../platform/refusal";
import type { ApplicationKind } from "./application.rules";

export type RuleUnit = "DAYS" | "MONTHS" | "YEARS" | "CENTS" | "COUNT" | "HOURS";
interface RuleShape {
  readonly units: Readonly<Partial<Record<RuleUnit, readonly [least: number, most: number]>>>;
  readonly narrowed: "NEVER" | "KIND" | "CATEGORY";
  readonly deadline: boolean;
}

/**
 * Every rule the house asks for: the units it may be written in with the least and most in each, for a slip of the finger is no law, and what it may be
 * narrowed to. A deadline binds (peremptory, ανατρεπτική: what comes after it is lost) or guides (indicative, ενδεικτική: Law 2690/1999 art. 10(5)).
 */
export const legalRules = {
  FORWARD_FILE: { units: { DAYS: [1, 365], MONTHS: [1, 12] }, narrowed: "CATEGORY", deadline: true },
  BRING_PAPERS: { units: { DAYS: [1, 365], MONTHS: [1, 12] }, narrowed: "CATEGORY", deadline: true },
  CERTIFICATE_VALIDITY: { units: { MONTHS: [1, 60], DAYS: [1, 1_827] }, narrowed: "CATEGORY", deadline: false },
  RENEWAL_OPENS: { units: { MONTHS: [1, 24], DAYS: [1, 730] }, narrowed: "CATEGORY", deadline: false },
  LATE_RENEWAL: { units: { MONTHS: [1, 24], DAYS: [1, 730] }, narrowed: "CATEGORY", deadline: true },
  YEARLY_FEE: { units: { CENTS: [0, 1_000_000] }, narrowed: "CATEGORY", deadline: false },
  PERMIT_YEARS: { units: { YEARS: [0, 10] }, narrowed: "CATEGORY", deadline: false },
  FEE_FREE_UNDER: { units: { YEARS: [0, 25] }, narrowed: "CATEGORY", deadline: false },
  LATE_FINE: { units: { CENTS: [0, 1_000_000] }, narrowed: "CATEGORY", deadline: false },
  CHANGE_OF_DETAILS: { units: { MONTHS: [1, 24], DAYS: [1, 730] }, narrowed: "NEVER", deadline: true },
  FORWARD_ELSEWHERE: { units: { DAYS: [1, 90], MONTHS: [1, 3] }, narrowed: "KIND", deadline: true },
  UNCOLLECTED_RETURN: { units: { DAYS: [4, 365] }, narrowed: "NEVER", deadline: false },
  ACKNOWLEDGE_BATCH: { units: { DAYS: [1, 180], MONTHS: [1, 6] }, narrowed: "NEVER", deadline: false },
  REMINDER_FIRST: { units: { DAYS: [1, 365] }, narrowed: "NEVER", deadline: false },
  REMINDER_SECOND: { units: { DAYS: [1, 365] }, narrowed: "NEVER", deadline: false },
  REMINDER_THIRD: { units: { DAYS: [1, 365] }, narrowed: "NEVER", deadline: false },
  CERTIFICATE_NOTICE: { units: { DAYS: [1, 180] }, narrowed: "NEVER", deadline: false },
  PAPERS_NOTICE: { units: { DAYS: [1, 90] }, narrowed: "NEVER", deadline: false },
  NOTICE_ALARM: { units: { HOURS: [1, 240] }, narrowed: "NEVER", deadline: false },
  FILE_LOSS_TELL: { units: { HOURS: [1, 240] }, narrowed: "NEVER", deadline: true },
  FILE_LOSS_REBUILD: { units: { DAYS: [1, 180], MONTHS: [1, 6] }, narrowed: "NEVER", deadline: true },
  BREACH_NOTICE: { units: { HOURS: [1, 240] }, narrowed: "NEVER", deadline: true },
  FILINGS_FOR_OTHERS: { units: { COUNT: [1, 1_000] }, narrowed: "NEVER", deadline: false },
} as const satisfies Record<string, RuleShape>;
export type RuleCode = keyof typeof legalRules;
export const ruleCodes = Object.keys(legalRules) as RuleCode[];

export interface RuleToSet {
  readonly code: RuleCode;
  readonly value: number;
  readonly unit: RuleUnit;
  /** The kind and category it holds for alone; null for all. */
  readonly kind: ApplicationKind | null;
  readonly category: string | null;
  readonly validFrom: string;
  readonly source: string;
  /** Of a deadline alone: what comes after it is lost. */
  readonly peremptory: boolean | null;
}

/** A rule is set for today or later, within reason, with its source. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `INVALID_INPUT` (about: unit, value, kind, category, peremptory). */
export function assertRule({ code, value, unit, kind, category, validFrom, source, peremptory }: RuleToSet, today: string): void {
  const shape: RuleShape = legalRules[code];
  assertFromNow(validFrom, today);
  assertSource(source);
  const [least, most] = shape.units[unit] ?? [];
  if (least === undefined || most === undefined) throw new Refused("INVALID_INPUT", { about: "unit" });
  if (value < least || value > most) throw new Refused("INVALID_INPUT", { about: "value" });
  if (kind !== null && shape.narrowed === "NEVER") throw new Refused("INVALID_INPUT", { about: "kind" });
  if (category !== null && shape.narrowed !== "CATEGORY") throw new Refused("INVALID_INPUT", { about: "category" });
  if ((peremptory !== null) !== shape.deadline) throw new Refused("INVALID_INPUT", { about: "peremptory" });
}

/** The unit a rule is written in where nobody says another. */
export function usualUnit(code: RuleCode): RuleUnit {
  return Object.keys(legalRules[code].units)[0] as RuleUnit;
}

/** What was law yesterday stays so: receipts were printed by it. Refuses `RULE_IN_THE_PAST`. */
export function assertFromNow(validFrom: string, today: string): void {
  if (validFrom < today) throw new Refused("RULE_IN_THE_PAST", { about: "validFrom" });
}

/** The law, decree or decision it comes from. Refuses `SOURCE_MISSING`. */
export function assertSource(source: string): void {
  if (source.trim().length < 5) throw new Refused("SOURCE_MISSING", { about: "source" });
}

/** First and last day in order, at most a year. Refuses `INVALID_INPUT` (about: to), `SOURCE_MISSING`. */
export function assertSuspension(from: string, to: string, source: string): void {
  if (to < from || Date.parse(to) - Date.parse(from) > 366 * 86_400_000) throw new Refused("INVALID_INPUT", { about: "to" });
  assertSource(source);
}
