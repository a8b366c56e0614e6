import type { NameDistance } from "../applicants/name-distance.rules";

/** What two records of perhaps one person say. */
interface Compared {
  readonly words: readonly string[];
  readonly fatherWords: readonly string[];
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly sex: string;
  readonly nationality: string;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly documents: readonly string[];
}

export type Grade = "SURE" | "ASK";
export type GradeReason = "SAME_TRAVEL_DOCUMENT" | "SAME_TAX_ID" | "SAME_SOCIAL_SECURITY_NUMBER" | "SAME_NAME" | "SIMILAR_NAME" | "SAME_BIRTH_DATE" | "SAME_FATHER";
export interface Graded {
  readonly grade: Grade;
  readonly reasons: readonly GradeReason[];
}

const far = 12;
/** Averages over a name's words, in the measure of `NameDistance`: a habit of spelling, one slip, what only looks alike. */
const likeSpelling = 2.5;
const oneSlip = 4;
const alike = 5;

/**
 * Whether two records are one person: SURE where two things that hardly two people share agree and nothing speaks against it, ASK where a person must look, undefined
 * where they are two. A number alone is never sure: clerks mistype, and families share papers; a name and a birth year alone neither: names are few.
 */
export function gradePair(one: Compared, other: Compared, distance: NameDistance): Graded | undefined {
  const numbers: GradeReason[] = [];
  if (one.documents.some((document) => other.documents.includes(document))) numbers.push("SAME_TRAVEL_DOCUMENT");
  if (one.taxId !== null && one.taxId === other.taxId) numbers.push("SAME_TAX_ID");
  if (one.socialSecurityNumber !== null && one.socialSecurityNumber === other.socialSecurityNumber) numbers.push("SAME_SOCIAL_SECURITY_NUMBER");
  const birth = birthsOf(one, other);
  if (numbers.length === 0 && birth === "OTHER") return undefined;
  const name = Math.min(farFrom(one.words, other.words, distance), farFrom(other.words, one.words, distance));
  if (numbers.length === 0 && name > alike) return undefined;
  const father = one.fatherWords.length === 0 || other.fatherWords.length === 0 ? undefined : Math.min(farFrom(one.fatherWords, other.fatherWords, distance), farFrom(other.fatherWords, one.fatherWords, distance));
  const against = [
    one.sex !== other.sex && one.sex !== "UNSPECIFIED" && other.sex !== "UNSPECIFIED",
    one.nationality !== other.nationality,
    father !== undefined && father > alike,
    one.taxId !== null && other.taxId !== null && one.taxId !== other.taxId,
    one.socialSecurityNumber !== null && other.socialSecurityNumber !== null && one.socialSecurityNumber !== other.socialSecurityNumber,
  ].filter(Boolean).length;
  const reasons: GradeReason[] = [
    ...numbers,
    ...(name === 0 ? (["SAME_NAME"] as const) : name <= alike ? (["SIMILAR_NAME"] as const) : []),
    ...(birth === "SAME" ? (["SAME_BIRTH_DATE"] as const) : []),
    ...(father !== undefined && father <= oneSlip ? (["SAME_FATHER"] as const) : []),
  ];
  const sure = against === 0 && ((numbers.length > 0 && name <= alike && birth !== "OTHER") || (birth === "SAME" && father !== undefined && father <= oneSlip && name <= likeSpelling));
  if (sure) return { grade: "SURE", reasons };
  const ask = numbers.length > 0 ? name <= alike + 2 || birth === "SAME" : against <= 1 && (birth === "SAME" || name <= likeSpelling || (father !== undefined && father <= oneSlip));
  return ask ? { grade: "ASK", reasons } : undefined;
}

/** SAME: the whole date agrees. LIKE: what is known agrees, or one part of it is written otherwise (day and month turned, a year beside it). OTHER: two dates. */
function birthsOf(one: Compared, other: Compared): "SAME" | "LIKE" | "OTHER" {
  const known = [one.birthMonth, one.birthDay, other.birthMonth, other.birthDay].every((part) => part !== null);
  const [year, month, day] = [one.birthYear === other.birthYear, one.birthMonth === other.birthMonth, one.birthDay === other.birthDay];
  if (known && year && month && day) return "SAME";
  if (!known) return year && (month || one.birthMonth === null || other.birthMonth === null) ? "LIKE" : "OTHER";
  const turned = year && one.birthMonth === other.birthDay && one.birthDay === other.birthMonth;
  const oneAway = Math.abs(one.birthYear - other.birthYear) === 1 && month && day;
  return turned || oneAway || (year && (month || day)) ? "LIKE" : "OTHER";
}

/** Each word is borne by the nearest of the other's; the average over the words. */
function farFrom(asked: readonly string[], borne: readonly string[], distance: NameDistance): number {
  if (asked.length === 0 || borne.length === 0) return far;
  return asked.reduce((sum, word) => sum + Math.min(far, ...borne.map((other) => distance.between(word, other))), 0) / asked.length;
}
