import { type OfficeState, officeTransitions } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

/** As it is set by an act; whether it is suspended is measured (S5, S7). */
export type SetState = Exclude<OfficeState, "SUSPENDED">;

export const officeActs = { approveOffice: "APPROVED", activateOffice: "ACTIVE", startClosing: "CLOSING", closeOffice: "CLOSED" } as const satisfies Readonly<Record<string, SetState>>;
export type OfficeAct = keyof typeof officeActs;

export interface OfficeLife {
  readonly code: string;
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: SetState;
}

/** Where the act leads. Refuses `OFFICE_IS_CENTRAL` (S6: the only point of contact neither opens nor closes by these acts), `OFFICE_STANDS_OTHERWISE` (about: its state). */
export function judgeMove(office: OfficeLife, act: OfficeAct): SetState {
  const to = officeActs[act];
  const may: readonly OfficeState[] = officeTransitions[office.status];
  if (office.kind === "CENTRAL") throw new Refused("OFFICE_IS_CENTRAL", { about: office.code, clause: "S6" });
  if (!may.includes(to)) throw new Refused("OFFICE_STANDS_OTHERWISE", { about: office.status });
  return to;
}

/** What was in operation before and what is kept now (S11). */
export interface Kept {
  /** Branches approved, in operation or closing. */
  readonly kept: number;
  /** Offices of the abolished municipalities. */
  readonly before: number;
  /** So many branches the written reasons allow. */
  readonly reasonUpTo: number;
}

/** Fewer branches than earlier offices need no reason (S11). */
export function needsReason({ kept, before, reasonUpTo }: Kept): boolean {
  return kept >= before && reasonUpTo < kept;
}

/** A mayor's decision with its file is in force (S4), and one more branch is still fewer than before or has its reason (S11). Refuses `DECISION_MISSING`, `BRANCH_REASON_MISSING` (about: so many, of before). */
export function assertMayApprove(decided: boolean, now: Kept): void {
  if (!decided) throw new Refused("DECISION_MISSING", { clause: "S4" });
  const then = { ...now, kept: now.kept + 1 };
  if (needsReason(then)) throw new Refused("BRANCH_REASON_MISSING", { about: `${then.kept} / ${then.before}`, clause: "S11" });
}

export interface LinkFacts {
  readonly decided: boolean;
  readonly provider: string | null;
  readonly lastHeardAt: Date | null;
  readonly lostSince: Date | null;
}

/** Decided, and its declared line is heard now (S5, S7). Refuses `DECISION_MISSING`, `OFFICE_NOT_HEARD`. */
export function assertMayOpen({ decided, provider, lastHeardAt, lostSince }: LinkFacts): void {
  if (!decided) throw new Refused("DECISION_MISSING", { clause: "S4" });
  if (provider === null || lastHeardAt === null || lostSince !== null) throw new Refused("OFFICE_NOT_HEARD", { clause: "S7" });
}
