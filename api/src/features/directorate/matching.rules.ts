import { NameDistance } from "../applicants/name-distance.rules";
import { nameWords } from "../applicants/name-words.rules";
import type { Said } from "./list-lines.rules";

export const matchReasons = ["REFERENCE", "NUMBER", "PASSPORT", "SAME_NAME", "SIMILAR_NAME", "OTHER_NAME", "OTHER_MUNICIPALITY"] as const;
export type LineReason = (typeof matchReasons)[number];
export const matchGrades = ["CERTAIN", "LIKELY", "AMBIGUOUS", "NONE"] as const;
export type MatchGrade = (typeof matchGrades)[number];

/** An application that may be the one a line speaks of. */
export interface Candidate {
  readonly applicationId: string;
  readonly number: number;
  readonly year: number;
  readonly references: readonly string[];
  readonly passports: readonly string[];
  readonly names: readonly (string | null)[];
}

export interface Match {
  readonly grade: MatchGrade;
  /** The likeliest first, each with why. */
  readonly candidates: readonly { readonly applicationId: string; readonly reasons: readonly LineReason[] }[];
}

/** How far a word may be, on average, to be called similar: a typing error or a habit of transcription. */
const similar = 6;
let distances: NameDistance | undefined;

/** Whether a written name is a person's, in whatever script and order: the same, similar, or another. Null where nothing is written. */
export function compareName(written: string | null, borne: readonly (string | null)[]): "SAME_NAME" | "SIMILAR_NAME" | "OTHER_NAME" | null {
  const asked = nameWords(written);
  const words = nameWords(...borne);
  if (asked.length === 0 || words.length === 0) return null;
  const distance = (distances ??= new NameDistance());
  const far = asked.map((word) => Math.min(...words.map((other) => distance.between(word, other))));
  const mean = far.reduce((sum, one) => sum + Math.min(one, 4 * similar), 0) / far.length;
  if (mean < 0.5) return "SAME_NAME";
  return mean <= similar ? "SIMILAR_NAME" : "OTHER_NAME";
}

/** Every reason for which a line may speak of an application. */
export function reasonsFor(said: Said, candidate: Candidate): LineReason[] {
  const plain = (text: string) => text.replaceAll(/[\s./-]/gu, "").toUpperCase();
  const name = compareName(said.name, candidate.names);
  return [
    ...(said.reference !== null && candidate.references.some((reference) => plain(reference) === plain(said.reference ?? "")) ? (["REFERENCE"] as const) : []),
    ...(said.number === candidate.number && said.year === candidate.year ? (["NUMBER"] as const) : []),
    ...(said.passport !== null && candidate.passports.includes(plain(said.passport)) ? (["PASSPORT"] as const) : []),
    ...(name === null ? [] : [name]),
  ];
}

/**
 * Which application a line speaks of, and how sure that is. A number or reference is certain where the name agrees or none is written; so is a passport with the
 * same name. A name alone, or a number under another name, is asked of a person; so is whatever two applications share.
 */
export function matchLine(said: Said, candidates: readonly Candidate[]): Match {
  const found = candidates
    .map((candidate) => ({ applicationId: candidate.applicationId, reasons: reasonsFor(said, candidate) }))
    .filter(({ reasons }) => reasons.some((reason) => reason !== "OTHER_NAME"))
    .sort((one, other) => weightOf(other.reasons) - weightOf(one.reasons))
    .slice(0, 5);
  const [first, second] = found;
  if (!first) return { grade: "NONE", candidates: [] };
  const [weight, next] = [weightOf(first.reasons), second ? weightOf(second.reasons) : 0];
  // One that is sure stands before those that only bear a like name; two of a kind are asked about.
  if (next >= certain || (second !== undefined && weight < certain && weight - next < 2)) return { grade: "AMBIGUOUS", candidates: found };
  if (weight >= certain) return { grade: "CERTAIN", candidates: found };
  return { grade: weight >= likely ? "LIKELY" : "AMBIGUOUS", candidates: found };
}

const certain = 6;
const likely = 3;
const weights: Readonly<Record<LineReason, number>> = { NUMBER: 6, REFERENCE: 6, PASSPORT: 4, SAME_NAME: 3, SIMILAR_NAME: 1, OTHER_NAME: -4, OTHER_MUNICIPALITY: 0 };

function weightOf(reasons: readonly LineReason[]): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0);
}
