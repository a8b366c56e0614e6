import { Refused } from "../../platform/refusal";
import { normaliseDocumentNumber } from "../applicants/applicant.rules";
import { nameWords } from "../applicants/name-words.rules";
import type { IdentityDocumentKind } from "./delivery.rules";

/** Who the papers are for, as the municipality knows the person. */
export interface Holder {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname: string | null;
  readonly greekGivenName: string | null;
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
}

/** What the document in hand says of its bearer: read from its lines or typed. */
export interface Seen {
  readonly surname: string;
  readonly givenName: string;
  readonly birthYear: number;
  readonly birthMonth?: number | null | undefined;
  readonly birthDay?: number | null | undefined;
}

/** The known passport; another of the same person; somebody else; or nothing to go by but a number nobody knows. */
export type IdentityVerdict = "KNOWN" | "NEW_PASSPORT" | "OTHER_PERSON" | "UNKNOWN_NUMBER";

/** Names first: a twin shares surname and birth date and is another person by the given name; a known number under another name is no proof. */
export function judgeIdentity(holder: Holder, knownNumbers: readonly string[], number: string, seen: Seen | null): IdentityVerdict {
  if (seen && !isSamePerson(holder, seen)) return "OTHER_PERSON";
  if (knownNumbers.includes(normaliseDocumentNumber(number))) return "KNOWN";
  return seen ? "NEW_PASSPORT" : "UNKNOWN_NUMBER";
}

function isSamePerson(holder: Holder, seen: Seen): boolean {
  const either = (known: readonly (string | null)[], read: string) => known.some((name) => agree(nameWords(name), nameWords(read)));
  return either([holder.latinSurname, holder.greekSurname], seen.surname) && either([holder.latinGivenName, holder.greekGivenName], seen.givenName) && sameBirth(holder, seen);
}

/** Every word of the shorter is in the longer: passports leave out or cut later names. A person without one of the two names has none in either. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0) return many.length === 0;
  return few.every((word) => many.some((whole) => whole === word || (word.length >= 8 && (whole.startsWith(word) || word.startsWith(whole)))));
}

/** Parts that one side does not know are passed over; the year is always known. */
function sameBirth(holder: Holder, seen: Seen): boolean {
  const same = (known: number | null, read: number | null | undefined) => known === null || read == null || known === read;
  return holder.birthYear === seen.birthYear && same(holder.birthMonth, seen.birthMonth) && same(holder.birthDay, seen.birthDay);
}

export interface IdentityCheck {
  readonly identityDocumentKind: IdentityDocumentKind;
  readonly identityDocumentNumber: string;
  readonly holderPassportSeen: boolean;
  readonly passportException?: string | null | undefined;
}

/** Somebody's document is seen and written down; where the holder's passport was not seen, the exception is recorded. Refuses `INVALID_INPUT`, `PASSPORT_EXCEPTION_MISSING`. */
export function assertIdentity({ identityDocumentNumber, holderPassportSeen, passportException }: Omit<IdentityCheck, "identityDocumentKind">): void {
  if (identityDocumentNumber.trim() === "") throw new Refused("INVALID_INPUT", { about: "identityDocumentNumber" });
  if (!holderPassportSeen && !passportException?.trim()) throw new Refused("PASSPORT_EXCEPTION_MISSING", { about: "passportException" });
}

/**
 * The holder in person shows a passport that is theirs. A new one is taken in with the evidence that it is. Refuses `OTHER_PERSON`, `PASSPORT_NOT_KNOWN` (about:
 * what lacks, the lines of the passport or the evidence).
 */
export function assertOwnPassport(verdict: IdentityVerdict, newPassportEvidence: string | null | undefined): void {
  if (verdict === "OTHER_PERSON") throw new Refused("OTHER_PERSON");
  if (verdict === "UNKNOWN_NUMBER") throw new Refused("PASSPORT_NOT_KNOWN", { about: "seen" });
  if (verdict === "NEW_PASSPORT" && (newPassportEvidence?.trim().length ?? 0) < 3) throw new Refused("PASSPORT_NOT_KNOWN", { about: "newPassportEvidence" });
}
