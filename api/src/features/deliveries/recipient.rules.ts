import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";
import { showDay } from "../../platform/clock";
import { type Born, guardianKinds, isMinor, ofAgeOn, suffices } from "../applicants/guardianship.rules";
import { assertNotRevoked, type Ended, reaches, type RepresentativeKind, type RepresentativeScope } from "../applications/representative.rules";

/** In what capacity somebody receives: the holder, or who acts for them. */
export type Capacity = "SELF" | RepresentativeKind;

export interface Proxy {
  readonly kind: RepresentativeKind;
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly scope: RepresentativeScope;
  readonly expiresOn?: string | null | undefined;
}

/** What the municipality knows of who acted for the person so far. */
export interface KnownRights {
  readonly representatives: readonly Pick<Proxy, "identityNumber" | "evidence" | "scope">[];
  readonly ended: readonly Ended[];
  readonly guardians: readonly { readonly identityNumber: string; readonly evidence: string; readonly until: string | null; readonly endedAt: Date | null }[];
}

/** Who is of age receives alone; a minor does not. Refuses `MINOR_ALONE` (about: the day of age). */
export function assertOfAge(holder: Born, today: string): void {
  if (isMinor(holder, today)) throw new Refused("MINOR_ALONE", { about: showDay(ofAgeOn(holder)) });
}

/**
 * Who receives for another shows a paper that reaches to collecting, is in force today, was not ended, and is theirs by the document they show. A parent or guardian
 * of a minor is one on record, and whoever else collects for a minor was sent by such a one; once the minor is of age that right is over. Refuses `REPRESENTATIVE_EVIDENCE_MISSING`, `PROXY_IDENTITY_DIFFERS`, `PROXY_REVOKED` (about: the day),
 * `PROXY_EXPIRED` (about: the day), `PROXY_SCOPE`, `GUARDIAN_NOT_KNOWN`, `GUARDIAN_NO_LONGER` (about: the day of age).
 */
export function assertMayCollect(proxy: Proxy, seenNumber: string, holder: Born, known: KnownRights, today: string): void {
  for (const field of ["name", "identityNumber", "evidence"] as const) if (proxy[field].trim().length < 3) throw new Refused("REPRESENTATIVE_EVIDENCE_MISSING", { about: field });
  if (plainNumber(proxy.identityNumber) !== plainNumber(seenNumber)) throw new Refused("PROXY_IDENTITY_DIFFERS", { about: "identityDocumentNumber" });
  assertNotRevoked(proxy, known.ended);
  if (proxy.expiresOn && proxy.expiresOn < today) throw new Refused("PROXY_EXPIRED", { about: showDay(proxy.expiresOn) });
  if ((guardianKinds as readonly string[]).includes(proxy.kind)) return assertGuardianMayCollect(proxy, holder, known, today);
  if (isMinor(holder, today)) assertSomebodyMaySend(holder, known, today);
  assertReach(proxy, known);
}

/** A minor sends nobody: whom a parent or guardian sent collects only while one is on record whose right is in force (Civil Code 1510). */
function assertSomebodyMaySend(minor: Born, known: KnownRights, today: string): void {
  if (!known.guardians.some((one) => suffices(one, minor, today))) throw new Refused("GUARDIAN_NOT_KNOWN");
}

function assertReach(proxy: Proxy, known: KnownRights): void {
  const same = known.representatives.filter((one) => plainNumber(one.identityNumber) === plainNumber(proxy.identityNumber) && plainNumber(one.evidence) === plainNumber(proxy.evidence));
  const reached = reaches(proxy.scope, "COLLECT") && (same.length === 0 || same.some((one) => reaches(one.scope, "COLLECT")));
  if (!reached) throw new Refused("PROXY_SCOPE", { about: "scope" });
}

/** A parent or guardian of a minor needs no power of attorney, and must be the one on record; of an adult, any other paper is judged as everybody's. */
function assertGuardianMayCollect(proxy: Proxy, holder: Born, known: KnownRights, today: string): void {
  const own = known.guardians.filter((one) => plainNumber(one.identityNumber) === plainNumber(proxy.identityNumber));
  if (!isMinor(holder, today)) {
    if (own.some((one) => plainNumber(one.evidence) === plainNumber(proxy.evidence))) throw new Refused("GUARDIAN_NO_LONGER", { about: showDay(ofAgeOn(holder)) });
    return assertReach(proxy, known);
  }
  if (own.some((one) => suffices(one, holder, today))) return;
  const over = own.find((one) => one.endedAt === null && one.until !== null && one.until < today)?.until;
  if (over) throw new Refused("PROXY_EXPIRED", { about: showDay(over) });
  throw new Refused("GUARDIAN_NOT_KNOWN");
}
