import { Refused } from "../../platform/refusal";

/**
 * Every rule the house asks for, with its unit and the most it may be set to: a slip of the finger is no law. A deadline binds
 * (peremptory, ανατρεπτική: what comes after it is lost) or guides (indicative, ενδεικτική: Law 2690/1999 art. 10(5)).
 */
export const legalRules = {
  FORWARD_FILE: { unit: "DAYS", most: 365, deadline: true },
  CERTIFICATE_VALIDITY: { unit: "DAYS", most: 1_827, deadline: false },
  RENEWAL_OPENS: { unit: "MONTHS", most: 24, deadline: false },
  LATE_RENEWAL: { unit: "MONTHS", most: 24, deadline: true },
  YEARLY_FEE: { unit: "CENTS", most: 1_000_000, deadline: false },
  LATE_FINE: { unit: "CENTS", most: 1_000_000, deadline: false },
  CHANGE_OF_DETAILS: { unit: "MONTHS", most: 24, deadline: true },
  FORWARD_ELSEWHERE: { unit: "DAYS", most: 90, deadline: true },
  FILINGS_FOR_OTHERS: { unit: "COUNT", most: 1_000, deadline: false },
} as const;
export type RuleCode = keyof typeof legalRules;
export const ruleCodes = Object.keys(legalRules) as RuleCode[];

export interface RuleToSet {
  readonly code: RuleCode;
  readonly value: number;
  readonly validFrom: string;
  readonly source: string;
  /** Of a deadline alone: what comes after it is lost. */
  readonly peremptory: boolean | null;
}

/** A rule is set for today or later, within reason, with its source. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `INVALID_INPUT` (about: value, peremptory). */
export function assertRule({ code, value, validFrom, source, peremptory }: RuleToSet, today: string): void {
  assertFromNow(validFrom, today);
  assertSource(source);
  if (value < 0 || value > legalRules[code].most || (legalRules[code].unit !== "CENTS" && value === 0)) throw new Refused("INVALID_INPUT", { about: "value" });
  if ((peremptory !== null) !== legalRules[code].deadline) throw new Refused("INVALID_INPUT", { about: "peremptory" });
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
