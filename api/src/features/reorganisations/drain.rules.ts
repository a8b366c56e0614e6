import { Refused } from "../../platform/refusal";

/** What may still stand at an office, and whether it keeps the office from closing. Work, staff and devices go along when it closes; what is lost stays with who answered for it. */
export const remains = {
  ITEMS: true,
  AT_COUNTER: true,
  PACKAGES_HERE: true,
  PACKAGES_COMING: true,
  PACKAGES_GONE: true,
  DELIVERIES_OPEN: true,
  DELIVERIES_PLANNED: false,
  OPEN_APPLICATIONS: false,
  TO_DELIVER: false,
  STAFF: false,
  DEVICES: false,
  LOST: false,
} as const satisfies Readonly<Record<string, boolean>>;
export type Remain = keyof typeof remains;
export const remainKinds = Object.keys(remains) as Remain[];

export interface RemainCount {
  readonly what: Remain;
  readonly count: number;
}

/** What keeps an office from closing, as counted. */
export function standsInTheWay(counts: readonly RemainCount[]): RemainCount[] {
  return counts.filter(({ what, count }) => remains[what] && count > 0);
}

/** Nothing is stranded: an office closes empty (S10). Refuses `OFFICE_NOT_EMPTY` (about: what is left, of each kind). */
export function assertEmpty(counts: readonly RemainCount[]): void {
  const left = standsInTheWay(counts);
  if (left.length > 0) throw new Refused("OFFICE_NOT_EMPTY", { about: left.map(({ what, count }) => `${what}: ${count}`).join(", "), clause: "S10" });
}

export interface Receiver {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly canDeliver: boolean;
}

/** The work goes to another office that works and may deliver what waits. Refuses `SAME_OFFICE`, `OFFICE_NOT_ACTIVE`, `OFFICE_NOT_FOR_DELIVERY` (about: its code). */
export function assertTakesOver(officeId: string, into: Receiver): void {
  if (into.id === officeId) throw new Refused("DRAIN_INTO_ITSELF", { about: into.code });
  if (into.state !== "ACTIVE") throw new Refused("OFFICE_NOT_ACTIVE", { about: into.code });
  if (!into.canDeliver) throw new Refused("OFFICE_NOT_FOR_DELIVERY", { about: into.code, clause: "S10" });
}

export interface PolicyOrder {
  readonly policy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
  readonly on: string;
  readonly decidedOn: string;
}

/** Another policy than now, from today or later, decided by today (S10). Refuses `POLICY_ALREADY`, `POLICY_CHANGE_PENDING`, `RULE_IN_THE_PAST` (about: on), `DATE_IN_FUTURE` (about: decidedOn). */
export function assertPolicyOrder({ policy, on, decidedOn }: PolicyOrder, now: { readonly policy: string; readonly pending: boolean }, today: string): void {
  if (now.pending) throw new Refused("POLICY_CHANGE_PENDING", { clause: "S10" });
  if (policy === now.policy) throw new Refused("POLICY_ALREADY", { about: policy });
  if (on < today) throw new Refused("RULE_IN_THE_PAST", { about: "on" });
  if (decidedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "decidedOn", clause: "S10" });
}

/** What is in somebody's hands on the way to a person or a branch comes to its end before papers are delivered at the centre alone. Refuses `POLICY_BLOCKED` (about: what, how many). */
export function assertNothingOnItsWay(policy: PolicyOrder["policy"], left: readonly { readonly what: string; readonly count: number }[]): void {
  const first = left.filter(({ count }) => count > 0);
  if (policy === "CENTRAL_ONLY" && first.length > 0) throw new Refused("POLICY_BLOCKED", { about: first.map(({ what, count }) => `${what}: ${count}`).join(", "), clause: "S10" });
}
