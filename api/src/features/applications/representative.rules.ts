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
