import type { RefusalCode } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export interface GateFacts {
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: string;
  /** A mayor's decision with its file is in force on the day. */
  readonly decided: boolean;
  /** Which provider links it to the centre was declared: SYZEFXIS or another. */
  readonly linkDeclared: boolean;
  /** What was asked came over the line the office declared. */
  readonly overItsLink: boolean;
}

export interface Closed {
  readonly code: RefusalCode;
  readonly clause: string;
  /** It closes: its papers still go out. */
  readonly draining?: boolean;
  /** What was asked did not come over a line it declared: no sign that the line is alive. */
  readonly offLink?: boolean;
}

/** Why an office may do nothing at this instant, or null (S4, S5, S7). `needsDecision`: the day lies after the one from which branches need a decision. */
export function whyClosed(office: GateFacts, needsDecision: boolean): Closed | null {
  if (office.status === "CLOSED" || office.status === "PROPOSED") return { code: "OFFICE_CLOSED", clause: office.kind === "CENTRAL" ? "S6" : "S4" };
  if (office.kind === "CENTRAL") return null;
  const offLink = (!office.linkDeclared || !office.overItsLink) && { offLink: true };
  if (office.status === "APPROVED") return { code: "OFFICE_NOT_YET_ACTIVE", clause: "S7", ...offLink };
  if (needsDecision && !office.decided) return { code: "OFFICE_WITHOUT_DECISION", clause: "S4", ...(office.status === "CLOSING" && { draining: true }), ...offLink };
  if (!office.linkDeclared) return { code: "OFFICE_LINK_UNDECLARED", clause: "S5", ...offLink };
  return office.overItsLink ? null : { code: "OFFICE_NOT_ON_ITS_LINK", clause: "S5", ...offLink };
}

/** Whether what this person asks comes from the office's own desk: a courier's phone is on the road and says nothing of the office's line. */
export function fromDesk(roles: readonly string[]): boolean {
  return roles.some((role) => role !== "COURIER");
}

/** The line is down when nothing came over it for longer than the tolerance; the instant from which it counts as down, else null. */
export function linkLostSince(lastHeardAt: Date | null, now: Date, toleranceMinutes: number): Date | null {
  if (lastHeardAt === null) return null;
  const lost = new Date(lastHeardAt.getTime() + toleranceMinutes * 60_000);
  return lost <= now ? lost : null;
}

const adaLetters: Readonly<Record<string, string>> = { A: "Α", B: "Β", E: "Ε", Z: "Ζ", H: "Η", I: "Ι", K: "Κ", M: "Μ", N: "Ν", O: "Ο", P: "Ρ", T: "Τ", Y: "Υ", X: "Χ" };

/** The decision's number of publication (ΑΔΑ), Latin look-alikes written as the Greek letters. Refuses `ADA_INVALID`. */
export function readAda(text: string): string {
  const ada = [...text.trim().toUpperCase().replaceAll(/\s/gu, "")].map((letter) => adaLetters[letter] ?? letter).join("");
  if (!/^[0-9Α-Ω]{4,10}-[0-9Α-Ω]{1,3}$/u.test(ada)) throw new Refused("ADA_INVALID", { about: "ada" });
  return ada;
}

export interface DecisionDays {
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Taken by today, and it does not end before it begins. Refuses `DATE_IN_FUTURE` (about: decidedOn), `PERIOD_REVERSED`. */
export function assertDecisionDays({ decidedOn, validFrom, validTo }: DecisionDays, today: string): void {
  if (decidedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "decidedOn", clause: "S4" });
  if (validTo !== null && validTo < validFrom) throw new Refused("PERIOD_REVERSED", { about: "validTo" });
}
