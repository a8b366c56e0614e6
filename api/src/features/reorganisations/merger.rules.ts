import { Refused } from "../../platform/refusal";

/** What stands at an office and goes with it. */
export const mergerKinds = ["OPEN_APPLICATIONS", "TO_DELIVER", "DELIVERIES_PLANNED", "SAFES", "ITEMS_IN_SAFES", "ITEMS_HELD", "PACKAGES_COMING", "STAFF", "DEVICES", "SEAL_BOXES"] as const;
export type MergerKind = (typeof mergerKinds)[number];

/** What is in somebody's hands this minute and must come to an end first. */
export const mergerBlocks = ["ITEMS_AT_COUNTER", "PACKAGES_AT_OFFICE", "DELIVERIES_OPEN"] as const;
export type MergerBlock = (typeof mergerBlocks)[number];

export interface OfficeToMerge {
  readonly id: string;
  readonly code: string;
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: string;
  readonly successorId: string | null;
  /** It is part of a merger that was ordered and has not taken place. */
  readonly pending: boolean;
}

export interface MergerDays {
  readonly on: string;
  readonly decidedOn: string;
}

/** An office that takes another in: it is open and decided. Its line may be silent, as every branch's is at night when mergers take place: nothing is asked of it there (S7). */
export function takesIn({ state, because }: { readonly state: string; readonly because: string | null }): boolean {
  return state === "ACTIVE" || (state === "SUSPENDED" && because === "LINK");
}

/**
 * Branches that stand for themselves become part of another office that works. Refuses `MERGER_INTO_ITSELF`, `OFFICE_IS_CENTRAL`,
 * `OFFICE_ALREADY_MERGED`, `OFFICE_NOT_ACTIVE`, `MERGER_PENDING`, `INVALID_INPUT`. A ring of mergers cannot be: what ended takes nobody in, and what
 * is about to end neither takes in nor ends twice.
 */
export function assertMayMerge(parts: readonly OfficeToMerge[], into: OfficeToMerge, intoWorks: boolean): void {
  if (parts.length === 0 || new Set(parts.map((part) => part.id)).size !== parts.length) throw new Refused("INVALID_INPUT", { about: "fromOfficeIds" });
  if (parts.some((part) => part.id === into.id)) throw new Refused("MERGER_INTO_ITSELF", { about: into.code });
  for (const part of parts) {
    if (part.kind === "CENTRAL") throw new Refused("OFFICE_IS_CENTRAL", { about: part.code, clause: "S6" });
    if (part.successorId !== null) throw new Refused("OFFICE_ALREADY_MERGED", { about: part.code });
    if (part.status === "CLOSED" || part.status === "PROPOSED") throw new Refused("OFFICE_NOT_ACTIVE", { about: part.code });
  }
  if (into.successorId !== null || !intoWorks) throw new Refused("OFFICE_NOT_ACTIVE", { about: into.code });
  const pending = [...parts, into].find((office) => office.pending);
  if (pending) throw new Refused("MERGER_PENDING", { about: pending.code });
}

/** Decided by today, and not for a day that is over. Refuses `DATE_IN_FUTURE` (about: decidedOn), `RULE_IN_THE_PAST` (about: on). */
export function assertMergerDays({ on, decidedOn }: MergerDays, today: string): void {
  if (decidedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "decidedOn", clause: "S4" });
  if (on < today) throw new Refused("RULE_IN_THE_PAST", { about: "on" });
}

export interface Count {
  readonly officeId: string;
  readonly what: MergerKind;
  readonly count: number;
}

/**
 * Nothing was lost and nothing doubled: of each kind there are as many at all of these offices together as before, and none at those that
 * ended. Refuses `TOTALS_DIFFER` with the kind.
 */
export function assertTotals(before: readonly Count[], after: readonly Count[], ended: readonly string[]): void {
  for (const what of mergerKinds) {
    const stranded = after.some((row) => row.what === what && row.count > 0 && ended.includes(row.officeId));
    if (stranded || sum(before, what) !== sum(after, what)) throw new Refused("TOTALS_DIFFER", { about: what });
  }
}

function sum(counts: readonly Count[], what: MergerKind): number {
  return counts.filter((row) => row.what === what).reduce((total, row) => total + row.count, 0);
}
