import { showBirth } from "../../platform/i18n/show";
import type { ClearableDetail, PossibleDuplicatesQuery } from "../../gql/graphql";
import { emptyForm, type FilingForm, type Person } from "./filing-form";
import { readBirth } from "./read-typed";
import { asBefore, type Representing } from "./representing";

type Known = PossibleDuplicatesQuery["possibleDuplicates"][number]["applicant"];

const texts = ["latinGivenName", "greekSurname", "greekGivenName", "fatherName", "motherName", "taxId", "socialSecurityNumber", "phone", "email"] as const;

/** What was typed, and what is known of the person where nothing was. */
export function withKnown(form: FilingForm, known: Known): FilingForm {
  const filled = Object.fromEntries(texts.map((field) => [field, form[field].trim() === "" ? (known[field] ?? "") : form[field]]));
  const birth = readBirth(form.birth);
  const fuller = birth !== undefined && birth.birthDay === null && birth.birthYear === known.birthYear && (birth.birthMonth === null || birth.birthMonth === known.birthMonth);
  const sameTown = form.residenceMunicipalityId === known.residence.municipalityId;
  return {
    ...form,
    ...filled,
    birth: fuller ? showBirth(known) : form.birth,
    sex: form.sex === emptyForm.sex ? known.sex : form.sex,
    language: form.language === emptyForm.language ? known.language : form.language,
    ...(form.filedBy === "" && guardianOf(known)),
    residenceUnitCode: form.residenceUnitCode || (sameTown ? (known.residence.unitCode ?? "") : ""),
  };
}

/** Who stood for a minor before, as the one at the counter now; the clerk looks and registers. */
function guardianOf({ guardianships }: Known): Representing | undefined {
  const guardian = guardianships.find(({ suffices }) => suffices);
  return guardian && asBefore({ ...guardian, scope: "ALL", expiresOn: guardian.until });
}

/** The details of a known person that the form shows: what the clerk empties of these is no longer so. */
function detailsOf(known: Known): ClearableDetail[] {
  const details = { ...known, residenceUnitCode: known.residence.unitCode };
  return (["greekSurname", "greekGivenName", "fatherName", "motherName", "birthMonth", "birthDay", "taxId", "socialSecurityNumber", "phone", "email", "residenceUnitCode"] as const).filter((detail) => details[detail] != null);
}

/** The clerk recognised a person among those shown. */
export function recognised(known: Known, shown: readonly string[]): Person {
  return { applicantId: known.id, knownDetails: detailsOf(known), differentPersonConfirmed: false, candidateIds: shown };
}
