import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";

/** Who stands for a minor: a parent (Civil Code 1510), or whom a court appointed (1589). */
export const guardianKinds = ["ASCENDANT", "GUARDIAN"] as const;
export type GuardianKind = (typeof guardianKinds)[number];

export interface Born {
  readonly birthYear: number;
  readonly birthMonth?: number | null | undefined;
  readonly birthDay?: number | null | undefined;
}

/** The day on which a person comes of age (Civil Code 127); of a birth date that lacks month or day the earliest it may be. */
export function ofAgeOn({ birthYear, birthMonth, birthDay }: Born): string {
  return `${birthYear + 18}-${String(birthMonth ?? 1).padStart(2, "0")}-${String(birthDay ?? 1).padStart(2, "0")}`;
}

export function isMinor(born: Born, today: string): boolean {
  return today < ofAgeOn(born);
}

interface Paper {
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly until?: string | null | undefined;
}

/** A guardian of a minor is named, identified, of age, and shows by what paper. Refuses `PERSON_OF_AGE`, `REPRESENTATIVE_EVIDENCE_MISSING` (about: the field), `REPRESENTATIVE_EXPIRED`, `GUARDIAN_NOT_ADULT`. */
export function assertGuardianship(minor: Born, guardian: Born | null, given: Paper, today: string): void {
  if (!isMinor(minor, today)) throw new Refused("PERSON_OF_AGE", { about: ofAgeOn(minor) });
  for (const field of ["name", "identityNumber", "evidence"] as const) if (given[field].trim().length < 3) throw new Refused("REPRESENTATIVE_EVIDENCE_MISSING", { about: field });
  if (given.until && given.until < today) throw new Refused("REPRESENTATIVE_EXPIRED", { about: "until" });
  if (guardian && isMinor(guardian, today)) throw new Refused("GUARDIAN_NOT_ADULT");
}

/** Whether a guardian may still act: not ended, not past its last day, and the person still a minor. */
export function suffices({ until, endedAt }: { readonly until: string | null; readonly endedAt: Date | null }, born: Born, today: string): boolean {
  return endedAt === null && (until === null || until >= today) && isMinor(born, today);
}

/** The paper of a minor's guardian gives no right over one who has come of age; another paper may. Refuses `GUARDIAN_NO_LONGER` (about: the day of age). */
export function assertStillGuardian(known: readonly Pick<Paper, "identityNumber" | "evidence">[], given: Pick<Paper, "identityNumber" | "evidence">, born: Born, today: string): void {
  const same = known.some((one) => plainNumber(one.identityNumber) === plainNumber(given.identityNumber) && plainNumber(one.evidence) === plainNumber(given.evidence));
  if (same && !isMinor(born, today)) throw new Refused("GUARDIAN_NO_LONGER", { about: ofAgeOn(born) });
}
