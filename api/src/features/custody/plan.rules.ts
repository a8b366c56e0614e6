import { addDays } from "../../platform/clock";
import { Refused } from "../../platform/refusal";

export interface PlanFacts {
  readonly office: { readonly kind: "CENTRAL" | "BRANCH"; readonly status: string; readonly code: string };
  readonly keyHolderIds: readonly string[];
  /** Who is a custodian at that office today. */
  readonly custodianIds: readonly string[];
  readonly dualControl: boolean;
  readonly maximumItems: number;
  readonly maximumDays: number;
  readonly approvedOn: string;
  readonly reviewBy: string;
}

/** A plan is looked at again within a year. Municipal choice. */
const longestReviewDays = 366;

/**
 * A branch's plan has holders of the keys who keep things there, two of them where the safe is opened by two, limits, and a day on which it is looked at
 * again (S10). Refuses `OFFICE_IS_CENTRAL`, `OFFICE_CLOSED`, `KEY_HOLDERS_TOO_FEW`, `KEY_HOLDER_NOT_THERE`, `INVALID_INPUT` (about: the limit), `DATE_IN_FUTURE`, `PERIOD_REVERSED` (about: reviewBy).
 */
export function assertPlan({ office, keyHolderIds, custodianIds, dualControl, maximumItems, maximumDays, approvedOn, reviewBy }: PlanFacts, today: string): void {
  if (office.kind === "CENTRAL") throw new Refused("OFFICE_IS_CENTRAL", { about: office.code, clause: "S10" });
  if (office.status === "CLOSING" || office.status === "CLOSED") throw new Refused("OFFICE_CLOSED", { about: office.code, clause: "S10" });
  if (new Set(keyHolderIds).size < (dualControl ? 2 : 1)) throw new Refused("KEY_HOLDERS_TOO_FEW", { clause: "S10" });
  if (keyHolderIds.some((id) => !custodianIds.includes(id))) throw new Refused("KEY_HOLDER_NOT_THERE", { clause: "S10" });
  if (!between(maximumItems, 1, 2_000)) throw new Refused("INVALID_INPUT", { about: "maximumItems" });
  if (!between(maximumDays, 1, 366)) throw new Refused("INVALID_INPUT", { about: "maximumDays" });
  if (approvedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "approvedOn", clause: "S10" });
  if (reviewBy <= today || reviewBy > addDays(today, longestReviewDays)) throw new Refused("PERIOD_REVERSED", { about: "reviewBy" });
}

/** Whether one more paper may be sent to a branch that has or will have so many (S10). No maximum: none was recorded. Refuses `PLAN_FULL` (about: the maximum). */
export function assertRoom(there: number, maximum: number | null): void {
  if (maximum !== null && there >= maximum) throw new Refused("PLAN_FULL", { about: String(maximum), clause: "S10" });
}

function between(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
