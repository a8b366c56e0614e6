import { Refused } from "../../platform/refusal";

export const referralKinds = ["INITIAL_GRANT", "RENEWAL", "WORK_APPROVAL", "EMPLOYER_INVITATION", "FAMILY_REUNIFICATION"] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** What is forwarded belongs elsewhere, to a municipality there is. Refuses `RESIDENT_HERE`, `INVALID_INPUT` (about: toMunicipalityId). */
export function assertElsewhere(toMunicipalityId: string, ownId: string, known: readonly { readonly id: string }[]): void {
  if (toMunicipalityId === ownId) throw new Refused("RESIDENT_HERE", { about: "toMunicipalityId", clause: "S8" });
  if (!known.some(({ id }) => id === toMunicipalityId)) throw new Refused("INVALID_INPUT", { about: "toMunicipalityId" });
}
