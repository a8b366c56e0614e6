import { localDay, showDay } from "../../platform/clock";
import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";

export const representativeKinds = ["LAWYER", "SPOUSE", "ASCENDANT", "ADULT_DESCENDANT", "GUARDIAN", "EMPLOYER", "AUTHORISED"] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];
export const representativeScopes = ["FILE", "FILE_AND_SUPPLEMENT", "COLLECT", "ALL"] as const;
export type RepresentativeScope = (typeof representativeScopes)[number];
export type RepresentedAct = "FILE" | "SUPPLEMENT" | "COLLECT";

/** What a representative may do by each scope: a power of attorney for filing collects nothing (domain §6). */
const acts = {
  FILE: ["FILE"],
  FILE_AND_SUPPLEMENT: ["FILE", "SUPPLEMENT"],
  COLLECT: ["COLLECT"],
  ALL: ["FILE", "SUPPLEMENT", "COLLECT"],
} as const satisfies Record<RepresentativeScope, readonly RepresentedAct[]>;

export function reaches(scope: RepresentativeScope, act: RepresentedAct): boolean {
  return (acts[scope] as readonly RepresentedAct[]).includes(act);
}

export interface Given {
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly scope: RepresentativeScope;
  readonly expiresOn?: string | null | undefined;
}

/**
 * Who acts for another is named, identified and shows by what right, for this act and today. Refuses `REPRESENTATIVE_EVIDENCE_MISSING`
 * (about: the field), `REPRESENTATIVE_EXPIRED`, `REPRESENTATIVE_SCOPE`.
 */
export function assertRepresentative(given: Given, act: RepresentedAct, today: string): void {
  for (const field of ["name", "identityNumber", "evidence"] as const) if (given[field].trim().length < 3) throw new Refused("REPRESENTATIVE_EVIDENCE_MISSING", { about: field });
  if (given.expiresOn && given.expiresOn < today) throw new Refused("REPRESENTATIVE_EXPIRED", { about: "expiresOn" });
  if (!reaches(given.scope, act)) throw new Refused("REPRESENTATIVE_SCOPE", { about: "scope" });
}

/** A paper that the case already has reaches as far as was read from it then, and no further when its bearer comes again. Refuses `REPRESENTATIVE_SCOPE`. */
export function assertScopeKept(given: Given, known: readonly Pick<Given, "identityNumber" | "evidence" | "scope">[], act: RepresentedAct): void {
  const same = known.filter((one) => plainNumber(one.identityNumber) === plainNumber(given.identityNumber) && plainNumber(one.evidence) === plainNumber(given.evidence));
  if (same.length > 0 && !same.some((one) => reaches(one.scope, act))) throw new Refused("REPRESENTATIVE_SCOPE", { about: "evidence" });
}

/** A right that was ended before its day. */
export interface Ended {
  readonly kind: RepresentativeKind;
  readonly identityKey: string;
  readonly evidenceKey: string;
  readonly reason: string;
  readonly endedAt: Date;
}

/** The end of this right, if it was ended: of that very paper, or of a marriage, which no other paper of the same spouse brings back. */
export function isRevoked(given: Pick<Given, "identityNumber" | "evidence"> & { readonly kind: RepresentativeKind }, ended: readonly Ended[]): Ended | undefined {
  const [identity, evidence] = [plainNumber(given.identityNumber), plainNumber(given.evidence)];
  return ended.find((one) => one.identityKey === identity && (one.evidenceKey === evidence || (one.kind === "SPOUSE" && given.kind === "SPOUSE")));
}

/** Refuses `PROXY_REVOKED` (about: the day) for a right that was ended. */
export function assertNotRevoked(given: Pick<Given, "identityNumber" | "evidence"> & { readonly kind: RepresentativeKind }, ended: readonly Ended[]): void {
  const revoked = isRevoked(given, ended);
  if (revoked) throw new Refused("PROXY_REVOKED", { about: showDay(localDay(revoked.endedAt)) });
}
