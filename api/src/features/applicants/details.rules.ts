/** Details a person may be without: an empty one of a known person means that nothing was said of it. */
export const clearableDetails = ["greekSurname", "greekGivenName", "fatherName", "motherName", "birthMonth", "birthDay", "taxId", "socialSecurityNumber", "phone", "email", "residenceUnitCode", "residenceSince"] as const;
export type ClearableDetail = (typeof clearableDetails)[number];

interface Firm {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly birthYear: number;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  readonly nationality: string;
  readonly language: string;
  readonly residenceMunicipalityId: string;
  readonly residenceStreet: string;
}
interface Loose {
  readonly greekSurname: string | null;
  readonly greekGivenName: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly residenceUnitCode: string | null;
  readonly residenceSince: string | null;
}
/** What is written of a person beside the passports. */
export type Details = Firm & Loose;
/** What a paper says of a person, and what is no longer so. */
export type Said = Firm & { readonly [Detail in keyof Loose]?: Loose[Detail] | undefined } & { readonly cleared?: readonly ClearableDetail[] | null | undefined };

/**
 * A person's details after a paper: what it says, and of a known person what was known where it says nothing. Only what `cleared` names is taken away.
 * Month and day belong to their year, and the day since when to its address: with another they are as the paper says.
 */
export function detailsAfter(said: Said, known: Details | undefined): Details {
  const kept = known && { ...known, ...without(said, known) };
  const after = <Detail extends ClearableDetail>(detail: Detail): Loose[Detail] | null => {
    if (said.cleared?.includes(detail)) return null;
    return ((said[detail] as Loose[Detail] | undefined) || kept?.[detail]) ?? null;
  };
  const { latinSurname, latinGivenName, birthYear, sex, nationality, language, residenceMunicipalityId, residenceStreet } = said;
  return {
    latinSurname, latinGivenName, birthYear, sex, nationality, language, residenceMunicipalityId, residenceStreet,
    greekSurname: after("greekSurname"),
    greekGivenName: after("greekGivenName"),
    fatherName: after("fatherName"),
    motherName: after("motherName"),
    birthMonth: after("birthMonth"),
    birthDay: after("birthDay"),
    taxId: after("taxId"),
    socialSecurityNumber: after("socialSecurityNumber"),
    phone: after("phone"),
    email: after("email"),
    residenceUnitCode: after("residenceUnitCode"),
    residenceSince: after("residenceSince"),
  };
}

/** Of a known person what does not outlive the change of what it belongs to. */
function without(said: Said, known: Details): Partial<Loose> {
  const otherMonth = said.birthMonth != null && said.birthMonth !== known.birthMonth;
  return {
    ...(said.birthYear !== known.birthYear && { birthMonth: null, birthDay: null }),
    ...(otherMonth && { birthDay: null }),
    ...((said.residenceStreet !== known.residenceStreet || said.residenceMunicipalityId !== known.residenceMunicipalityId) && { residenceSince: null }),
    ...(said.residenceMunicipalityId !== known.residenceMunicipalityId && { residenceUnitCode: null }),
  };
}
