import type { Role } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

/** Wrong passwords in a row before an account rests, and for how long. Municipal choice. */
export const failuresAllowed = 5;
export const restMinutes = 15;
/** A working day: after it one signs in again. */
export const sessionHours = 12;

export interface FailureCount {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

export function isLocked(count: FailureCount | undefined, now: Date): boolean {
  return count?.lockedUntil != null && count.lockedUntil > now;
}

/** The count after one more wrong password. A rest that has ended starts the count anew. */
export function afterFailure(count: FailureCount | undefined, now: Date): FailureCount {
  const served = count?.lockedUntil != null && count.lockedUntil <= now;
  const failures = (count === undefined || served ? 0 : count.failures) + 1;
  const lockedUntil = failures >= failuresAllowed ? new Date(now.getTime() + restMinutes * 60_000) : null;
  return { failures, lockedUntil };
}

/** Whole minutes until the rest ends, at least one. */
export function minutesLeft(lockedUntil: Date, now: Date): number {
  return Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000));
}

/** At least one role; a central clerk works at the central office alone (S5, S12). Refuses `INVALID_INPUT` (about: roles). */
export function assertRolesFit(roles: readonly Role[], kind: "CENTRAL" | "BRANCH"): void {
  if (roles.length === 0 || (kind === "BRANCH" && roles.includes("CENTRAL_CLERK"))) throw new Refused("INVALID_INPUT", { about: "roles", clause: "S12" });
}
