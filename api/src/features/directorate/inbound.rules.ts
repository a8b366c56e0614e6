import { Refused } from "../../platform/refusal";
import type { InboundKind } from "./line-kinds.rules";
import type { Said } from "./list-lines.rules";
import type { Match } from "./matching.rules";

export const lineFates = ["MATCHED", "ORPHAN", "RETURN"] as const;
export type LineFate = (typeof lineFates)[number];
export const differenceKinds = ["MISSING", "EXTRA", "DOUBLE"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export const explanationOutcomes = ["CAME_LATER", "NEVER_SENT", "LOST", "OTHER"] as const;
export type ExplanationOutcome = (typeof explanationOutcomes)[number];

export interface InboundLineFacts {
  readonly kind?: InboundKind | null;
  readonly decisionKind?: "GRANT" | "REJECTION" | "REVOCATION" | null;
  readonly decisionNumber?: string | null;
  readonly decidedOn?: string | null;
  readonly permitSerial?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/**
 * A grant comes with its permit, serial and period; a rejection and a revocation come alone; a replacement is a permit alone; a certificate has its serial, its day and its last day. Refuses
 * `PERMIT_SERIAL_MISSING`, `DATE_IN_FUTURE`, `INVALID_INPUT` (about what is wrong).
 */
export function assertLine({ kind, decisionKind, decisionNumber, decidedOn, permitSerial, validFrom, validUntil }: InboundLineFacts, today = "9999-12-31"): void {
  if (kind === "OTHER") return;
  if (decidedOn && decidedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "decidedOn" });
  if (kind === "CERTIFICATE") {
    if (!permitSerial?.trim() || !decidedOn || !validUntil) throw new Refused("PERMIT_SERIAL_MISSING", { about: "permitSerial" });
    if (validUntil <= decidedOn) throw new Refused("INVALID_INPUT", { about: "validUntil" });
    return;
  }
  if (kind !== "REPLACEMENT" && decisionNumber?.trim() === "") throw new Refused("INVALID_INPUT", { about: "decisionNumber" });
  if (kind !== "REPLACEMENT" && (decisionKind === "REJECTION" || decisionKind === "REVOCATION")) {
    if (permitSerial || validFrom || validUntil) throw new Refused("INVALID_INPUT", { about: "permitSerial" });
    return;
  }
  if (!permitSerial?.trim() || !validFrom || !validUntil) throw new Refused("PERMIT_SERIAL_MISSING", { about: "permitSerial" });
  if (validUntil <= validFrom) throw new Refused("INVALID_INPUT", { about: "validUntil" });
}

/** The case as a paper finds it: its status, and what was decided last. */
export interface CaseFacts {
  readonly status: string;
  readonly decision: "GRANT" | "REJECTION" | "REVOCATION" | null;
}

/** The Directorate has the file and has not decided it. */
export const undecided: readonly string[] = ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"];
/** It has, whether the person was served or not. */
export const decided: readonly string[] = ["GRANTED", "REJECTED", "REVOKED", "SERVED", "CLOSED"];

/**
 * A first decision or a certificate comes for a file the Directorate has and has not decided; a later paper for one it has decided, and a permit is replaced or revoked where one was
 * granted; another paper for any case that stands. Refuses `APPLICATION_NOT_FORWARDED`, `CASE_HAS_DECISION`, `CASE_NOT_DECIDED`, `CASE_WITHOUT_PERMIT`.
 */
export function assertFits({ kind, decisionKind }: Pick<InboundLineFacts, "kind" | "decisionKind">, { status, decision }: CaseFacts, about: string): void {
  if (kind === "OTHER") {
    if (status === "VOIDED") throw new Refused("APPLICATION_NOT_FORWARDED", { about });
    return;
  }
  const revokes = kind !== "REPLACEMENT" && decisionKind === "REVOCATION";
  if (kind === "CERTIFICATE" || (kind !== "NEW_DECISION" && kind !== "REPLACEMENT" && !revokes)) {
    if (kind !== "CERTIFICATE" && decided.includes(status)) throw new Refused("CASE_HAS_DECISION", { about });
    if (!undecided.includes(status)) throw new Refused("APPLICATION_NOT_FORWARDED", { about });
    return;
  }
  if (!decided.includes(status)) throw new Refused("CASE_NOT_DECIDED", { about });
  if ((revokes || kind === "REPLACEMENT") && decision !== "GRANT") throw new Refused("CASE_WITHOUT_PERMIT", { about });
}

export interface Counts {
  readonly listed: number;
  readonly counted: number;
  readonly matched: number;
}

interface CountedLine {
  readonly listed: boolean;
  readonly found: number;
}

/** What is different about a line, once the bag is counted: on the list and not in the bag, in the bag and not on the list, more than once. */
export function differenceOf({ listed, found }: CountedLine, hasList: boolean): DifferenceKind | null {
  if (listed && found === 0) return "MISSING";
  if (hasList && !listed && found > 0) return "EXTRA";
  return found > 1 ? "DOUBLE" : null;
}

/** The bag differs from its list: then a second person has counted too. */
export function differs(lines: readonly CountedLine[], counts: Counts): boolean {
  const hasList = lines.some(({ listed }) => listed);
  return counts.listed !== counts.counted || counts.counted !== counts.matched || lines.some((line) => differenceOf(line, hasList) !== null);
}

/** The list, the count and the lines found agree, or somebody writes why not before the batch is accepted (S9). Refuses `DIFFERENCE_UNEXPLAINED`. */
export function assertCounted(counts: Counts, lines: readonly CountedLine[], note: string | null): void {
  if (differs(lines, counts) && !note?.trim()) throw new Refused("DIFFERENCE_UNEXPLAINED", { about: `${counts.listed} / ${counts.counted} / ${counts.matched}`, clause: "S9" });
}

/** What was found balances: every piece is on the list, beyond it or a double; every listed line is found or missing. */
export function balanceOf(lines: readonly CountedLine[]): { readonly found: number; readonly missing: number; readonly extra: number; readonly double: number } {
  const hasList = lines.some(({ listed }) => listed);
  const count = (kind: DifferenceKind) => lines.filter((line) => differenceOf(line, hasList) === kind).length;
  return { found: lines.reduce((sum, { found }) => sum + found, 0), missing: count("MISSING"), extra: count("EXTRA"), double: lines.reduce((sum, { found }) => sum + Math.max(0, found - 1), 0) };
}

/**
 * Where a line goes by itself: matched where that is certain, back where it names another municipality and is of no case here; a person decides the rest. What names another municipality
 * is of no case by its number alone: registers of two count the same numbers.
 */
export function fateOf(match: Match, said: Pick<Said, "municipality">, own: string): { readonly fate: LineFate | null; readonly applicationId: string | null } & Pick<Match, "grade" | "candidates"> {
  const { grade, candidates } = match;
  if (!isElsewhere(said.municipality, own)) return { fate: grade === "CERTAIN" ? "MATCHED" : null, applicationId: grade === "CERTAIN" ? (candidates[0]?.applicationId ?? null) : null, grade, candidates };
  if (grade === "NONE") return { fate: "RETURN", applicationId: null, grade, candidates };
  return { fate: null, applicationId: null, grade: "AMBIGUOUS", candidates: candidates.map((one) => ({ ...one, reasons: [...one.reasons, "OTHER_MUNICIPALITY"] })) };
}

/** Whether a line names a municipality that is not this one, whatever the case it is written in. */
export function isElsewhere(municipality: string | null, own: string): boolean {
  const words = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replaceAll(/^ΔΗΜΟΣ\s+|[^Α-ΩA-Z0-9 ]/gu, " ").split(" ").filter((word) => word.length > 2 && word !== "ΔΗΜΟΣ");
  const same = (one: string, two: string) => one.slice(0, Math.min(one.length, two.length, 6)) === two.slice(0, Math.min(one.length, two.length, 6));
  const [named, home] = [words(municipality ?? ""), words(own)];
  return named.length > 0 && !named.some((word) => home.some((other) => same(other, word)));
}

/** The keys by which a thing in the hand is found among the lines: serial, number, reference, passport. */
export function keysOf(line: { readonly permitSerial: string | null; readonly decisionNumber: string | null } & Pick<Said, "number" | "year" | "reference" | "passport">): string[] {
  return [line.permitSerial, line.number === null ? null : `${line.number}/${line.year}`, line.reference, line.passport].flatMap((key) => (key ? [plainKey(key)] : []));
}

/** As scanners and people write one: without spaces, dots and dashes, capitals, Greek letters that look Latin as Latin. */
export function plainKey(text: string): string {
  const twins: Readonly<Record<string, string>> = { Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Υ: "Y", Χ: "X" };
  return Array.from(text.toUpperCase().replaceAll(/[\s.-]/gu, ""), (letter) => twins[letter] ?? letter).join("");
}
