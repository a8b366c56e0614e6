import { carriedStates, type PackageState } from "@epidosi/schema";
import { destinationOf, type PackageChange, type PackageFacts } from "./package-plan.rules";

export interface Redirection {
  readonly to: PackageState;
  readonly change: PackageChange & { readonly toOfficeId?: string };
}

/** On its way, or lost and perhaps found again: it has an office to come to. */
export const comingStates = [...carriedStates, "LOST"] as const satisfies readonly PackageState[];

/**
 * A bag on its way to an office that became part of another goes to that one; where that is the office it left, it turns back.
 * Null where it does not go there. The office it left stays written: it is history.
 */
export function judgeRedirect(row: PackageFacts, fromOfficeId: string, toOfficeId: string): Redirection | null {
  if (destinationOf(row) !== fromOfficeId || !(comingStates as readonly PackageState[]).includes(row.state)) return null;
  if (!row.returning && row.fromOfficeId === toOfficeId) return { to: row.state === "IN_TRANSIT" ? "RETURNING" : row.state, change: { returning: true } };
  if (row.returning && row.toOfficeId === toOfficeId) return { to: row.state, change: { returning: false } };
  return { to: row.state, change: { toOfficeId, returning: false } };
}
