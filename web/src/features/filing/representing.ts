import { readDay } from "../../platform/i18n/show";
import type { ApplicationQuery, RepresentativeInput, RepresentativeKind, RepresentativeScope } from "../../gql/graphql";

/** Who stands at the counter in the person's place, as typed. */
export interface Representing {
  /** "" is the person. */
  readonly filedBy: "" | RepresentativeKind;
  readonly representativeName: string;
  readonly representativeIdentity: string;
  readonly representativeEvidence: string;
  readonly representativeScope: "" | RepresentativeScope;
  readonly representativeExpires: string;
}

export const representativeKinds = ["LAWYER", "SPOUSE", "ASCENDANT", "ADULT_DESCENDANT", "GUARDIAN", "EMPLOYER", "AUTHORISED"] as const satisfies readonly RepresentativeKind[];
export const representativeScopes = ["FILE", "FILE_AND_SUPPLEMENT", "COLLECT", "ALL"] as const satisfies readonly RepresentativeScope[];

export const nobodyElse: Representing = { filedBy: "", representativeName: "", representativeIdentity: "", representativeEvidence: "", representativeScope: "", representativeExpires: "" };

/** What must be filled or mended of whoever acts for another, in the order of the form. */
export function missingRepresenting(form: Representing): Exclude<keyof Representing, "filedBy">[] {
  if (form.filedBy === "") return [];
  const empty = (["representativeName", "representativeIdentity", "representativeEvidence", "representativeScope"] as const).filter((field) => form[field].trim() === "");
  const unreadable = form.representativeExpires.trim() !== "" && readDay(form.representativeExpires) === undefined;
  return unreadable ? [...empty, "representativeExpires"] : empty;
}

/** As the server takes it; null where the person is here. */
export function representativeOf(form: Representing): RepresentativeInput | null {
  if (form.filedBy === "" || form.representativeScope === "") return null;
  return {
    kind: form.filedBy,
    name: form.representativeName.trim(),
    identityNumber: form.representativeIdentity.trim(),
    evidence: form.representativeEvidence.trim(),
    scope: form.representativeScope,
    expiresOn: readDay(form.representativeExpires) ?? null,
  };
}

type Known = Pick<NonNullable<ApplicationQuery["application"]>["representatives"][number], "kind" | "name" | "identityNumber" | "evidence" | "scope" | "expiresOn">;

/** The form filled with whoever acted before. */
export function asBefore(known: Known): Representing {
  const [year, month, day] = known.expiresOn?.split("-") ?? [];
  return {
    filedBy: known.kind,
    representativeName: known.name,
    representativeIdentity: known.identityNumber,
    representativeEvidence: known.evidence,
    representativeScope: known.scope,
    representativeExpires: year === undefined ? "" : `${day}.${month}.${year}`,
  };
}
