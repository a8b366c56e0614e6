import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { knownMunicipalities } from "../offices";
import { addPassport } from "./add-passport";
import { Applicant } from "./applicant.entity";
import type { ApplicantInput } from "./applicant.input";
import { assertBirthDate, assertNames, isNationality, isSocialSecurityNumber, isTaxId, readDocumentNumber } from "./applicant.rules";
import { changeDetails } from "./change-details";
import type { ApplicantRow } from "./find-applicants";
import { saveNames } from "./save-names";

/**
 * Writes a person as the papers show them: a new one, or the known one with the details as they are today, what they were being kept.
 * A new passport is added beside the old. Answers the person's id. Refuses `NAME_UNREADABLE`, `BIRTH_DATE_IMPOSSIBLE`, `UNKNOWN_NATIONALITY`,
 * `TAX_ID_INVALID`, `SOCIAL_SECURITY_NUMBER_INVALID`, `TRAVEL_DOCUMENT_NUMBER_MISSING`, `NOT_FOUND`.
 */
export async function saveApplicant(tx: Tx, actor: Actor, input: ApplicantInput, known?: ApplicantRow): Promise<string> {
  const { latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName } = input;
  assertNames({ latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName });
  assertBirthDate(input, localDay(tx.now));
  if (!isNationality(input.nationality)) throw new Refused("UNKNOWN_NATIONALITY", { about: "nationality" });
  if (input.taxId && !isTaxId(input.taxId)) throw new Refused("TAX_ID_INVALID", { about: "taxId" });
  if (input.socialSecurityNumber && !isSocialSecurityNumber(input.socialSecurityNumber))
    throw new Refused("SOCIAL_SECURITY_NUMBER_INVALID", { about: "socialSecurityNumber" });
  const number = input.travelDocumentKind === "NONE" ? "" : readDocumentNumber(input.travelDocumentNumber ?? "");
  if (!knownMunicipalities().some((municipality) => municipality.id === input.residenceMunicipalityId))
    throw new Refused("INVALID_INPUT", { about: "residenceMunicipalityId" });

  const id = known?.id ?? newId();
  const details = detailsOf(input);
  if (known) await changeDetails(tx, actor, known, details);
  else await tx.insert(Applicant, { municipalityId: tx.municipalityId, id, createdAt: tx.now, ...details });
  await saveNames(tx, id, input, known !== undefined);
  const { travelDocumentKind: kind, travelDocumentState, travelDocumentExpiresOn: expiresOn } = input;
  if (kind !== "NONE") await addPassport(tx, id, { kind, number, issuingState: travelDocumentState ?? input.nationality, expiresOn });
  return id;
}

function detailsOf(input: ApplicantInput) {
  const { travelDocumentKind: _kind, travelDocumentNumber: _number, travelDocumentState: _state, travelDocumentExpiresOn: _expires, ...rest } = input;
  return {
    ...rest,
    greekSurname: input.greekSurname || null,
    greekGivenName: input.greekGivenName || null,
    fatherName: input.fatherName || null,
    motherName: input.motherName || null,
    phone: input.phone || null,
    email: input.email || null,
    birthMonth: input.birthMonth ?? null,
    birthDay: input.birthDay ?? null,
    taxId: input.taxId || null,
    socialSecurityNumber: input.socialSecurityNumber || null,
    residenceUnitCode: input.residenceUnitCode || null,
    residenceSince: input.residenceSince ?? null,
  };
}
