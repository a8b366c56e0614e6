import type { RefusalCode } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export interface GateFacts {
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: string;
  /** A mayor's decision with its file is in force on the day. */
  readonly decided: boolean;
  /** What was asked came over the line the office declared. */
  readonly overItsLink: boolean;
}

export interface Closed {
  readonly code: RefusalCode;
  readonly clause: string;
  /** It closes: its papers still go out. */
  readonly draining?: boolean;
}

/** Why an office may do nothing at this instant, or null (S4, S5, S7). `needsDecision`: the day lies after the one from which branches need a decision. */
export function whyClosed(office: GateFacts, needsDecision: boolean): Closed | null {
  if (office.status === "CLOSED" || office.status === "PROPOSED") return { code: "OFFICE_CLOSED", clause: office.kind === "CENTRAL" ? "S6" : "S4" };
  if (office.kind === "CENTRAL") return null;
  if (office.status === "APPROVED") return { code: "OFFICE_NOT_YET_ACTIVE", clause: "S7" };
  if (needsDecision && !office.decided) return { code: "OFFICE_WITHOUT_DECISION", clause: "S4", ...(office.status === "CLOSING" && { draining: true }) };
  return office.overItsLink ? null : { code: "OFFICE_NOT_ON_ITS_LINK", clause: "S5" };
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
