import type { Role } from "@epidosi/schema";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const satisfies readonly Role[];
const centre = ["CENTRAL_CLERK", "SUPERVISOR"] as const satisfies readonly Role[];
const supervisor = ["SUPERVISOR"] as const satisfies readonly Role[];

/** What does not stand as it should, worst first, and who at the office may do something about it (S10, S13). */
export const alarms = {
  ITEM_MISSING: keepers,
  INCIDENT_DUE: supervisor,
  FOUND_AFTER_CLOSING: supervisor,
  PACKAGE_LOST: supervisor,
  QUARANTINED: supervisor,
  PACKAGE_IN_QUESTION: supervisor,
  MESSAGE_QUARANTINED: supervisor,
  ANCHOR_STALE: supervisor,
  COUNT_DIFFERS: supervisor,
  OFFICE_SUSPENDED: supervisor,
  PLAN_REVIEW_DUE: supervisor,
  NOTICES_UNSENT: supervisor,
  MERGER_OVERDUE: supervisor,
  POLICY_CHANGE_OVERDUE: supervisor,
  BATCH_UNACKNOWLEDGED: centre,
  FILE_FORWARD_DUE: keepers,
  DISCREPANCY_OPEN: keepers,
  PACKAGE_OVERDUE: keepers,
  PACKAGE_UNRETURNED: keepers,
  PACKAGE_UNOPENED: keepers,
  PACKAGE_NOT_ACCEPTED: keepers,
  ITEM_AT_COUNTER: keepers,
  SAFE_UNCOUNTED: keepers,
  ITEM_HELD_TOO_LONG: keepers,
  ITEM_DUE_UP: keepers,
  ITEM_WAITING_TOO_LONG: keepers,
  ITEM_REMINDER: keepers,
} as const satisfies Record<string, readonly Role[]>;
export type AlarmKind = keyof typeof alarms;
export const alarmKinds = Object.keys(alarms) as AlarmKind[];

/** The kinds a person of these roles can act upon, worst first. */
export function alarmsFor(roles: readonly Role[]): AlarmKind[] {
  return alarmKinds.filter((kind) => alarms[kind].some((role) => roles.includes(role)));
}

/** What a supervisor of the central office can act upon wherever it is: a branch may have no supervisor of its own. */
export function alarmsEverywhere(roles: readonly Role[], officeKind: "CENTRAL" | "BRANCH"): AlarmKind[] {
  return officeKind === "CENTRAL" && roles.includes("SUPERVISOR") ? alarmKinds.filter((kind) => alarms[kind] === supervisor) : [];
}

/** Municipal choice: hours a package may be late before somebody is told, and hours a sealed one may wait for a courier. */
export const overdueAfterHours = 2;
export const unacceptedAfterHours = 4;
/** Municipal choice: days before the last day on which a whole file may go to the Directorate (S12a) from which who has it is told. */
export const forwardAlarmDays = 3;

/** Three reminders by rule rows (REMINDER_FIRST and so on), then it has waited too long (UNCOLLECTED_RETURN). */
export const reminderSteps = 4;

/** Upper ends in days of the classes of age in which things that do not move are counted; the last class is open. */
export const ageClasses = [1, 3, 7, 15, 30] as const;

/** Where the next page of alarms begins. */
export interface AlarmCursor {
  readonly rank: number;
  readonly expectedBy: Date;
  readonly id: string;
}

export function writeCursor({ rank, expectedBy, id }: AlarmCursor): string {
  return `${rank}_${expectedBy.getTime()}_${id}`;
}

/** The cursor as it was given out; none for anything else. */
export function readCursor(text: string | null): AlarmCursor | null {
  const [, rank, at, id] = /^([0-9]{1,2})_([0-9]{1,15})_([0-9a-f-]{36})$/u.exec(text ?? "") ?? [];
  return rank && at && id ? { rank: Number(rank), expectedBy: new Date(Number(at)), id } : null;
}
