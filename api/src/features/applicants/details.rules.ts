import type { ApplicantInput } from "./applicant.input";
import type { ApplicantRow } from "./find-applicants";

/** Details a person may be without: an empty one of a known person means that nothing was said of it. */
export const clearableDetails = ["greekSurname", "greekGivenName", "fatherName", "motherName", "birthMonth", "birthDay", "taxId", "socialSecurityNumber", "phone", "email", "residenceUnitCode", "residenceSince"] as const;
export type ClearableDetail = (typeof clearableDetails)[number];

export type Details = Omit<ApplicantRow, "id" | "mergedInto">;

/**
 * A person's details after a paper: what it says, and of a known person what was known where it says nothing. Only what `cleared` names is taken away.
 * Month and day belong to their year, and the day since when to its address: with another they are as the paper says.
 */
export function detailsAfter(input: ApplicantInput, known: ApplicantRow | undefined): Details {
  const { travelDocumentKind: _kind, travelDocumentNumber: _number, travelDocumentState: _state, travelDocumentExpiresOn: _expires, cleared, ...said } = input;
  const kept = { ...known, ...(known && without(input, known)) };
  const after = (detail: ClearableDetail) => (cleared?.includes(detail) ? null : said[detail] || (kept[detail] ?? null));
  return { ...said, ...Object.fromEntries(clearableDetails.map((detail) => [detail, after(detail)])) } as Details;
}

/** Of a known person what does not outlive the change of what it belongs to. */
function without(input: ApplicantInput, known: ApplicantRow): Partial<ApplicantRow> {
  const otherMonth = input.birthMonth != null && input.birthMonth !== known.birthMonth;
  return {
    ...(input.birthYear !== known.birthYear && { birthMonth: null, birthDay: null }),
    ...(otherMonth && { birthDay: null }),
    ...((input.residenceStreet !== known.residenceStreet || input.residenceMunicipalityId !== known.residenceMunicipalityId) && { residenceSince: null }),
    ...(input.residenceMunicipalityId !== known.residenceMunicipalityId && { residenceUnitCode: null }),
  };
}
