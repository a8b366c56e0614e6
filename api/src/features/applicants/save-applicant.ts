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
import { detailsAfter } from "./details.rules";
import type { ApplicantRow } from "./find-applicants";
import { saveNames } from "./save-names";

/**
 * Writes a person as the papers show them: a new one, or the known one with the details as they are today, what they were being kept. What the papers say
 * nothing of stays; it goes only where the input names it as cleared.
 * A new passport is added beside the old. Answers the person's id. Refuses `NAME_UNREADABLE`, `BIRTH_DATE_IMPOSSIBLE`, `UNKNOWN_NATIONALITY`,
 * `TAX_ID_INVALID`, `SOCIAL_SECURITY_NUMBER_INVALID`, `TRAVEL_DOCUMENT_NUMBER_MISSING`, `NOT_FOUND`.
 */
export async function saveApplicant(tx: Tx, actor: Actor, input: ApplicantInput, known?: ApplicantRow): Promise<string> {
  const { latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName } = input;
  const details = detailsAfter(input, known);
  assertNames({ latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName });
  assertBirthDate(details, localDay(tx.now));
  if (!isNationality(input.nationality)) throw new Refused("UNKNOWN_NATIONALITY", { about: "nationality" });
  if (input.taxId && !isTaxId(input.taxId)) throw new Refused("TAX_ID_INVALID", { about: "taxId" });
  if (input.socialSecurityNumber && !isSocialSecurityNumber(input.socialSecurityNumber))
    throw new Refused("SOCIAL_SECURITY_NUMBER_INVALID", { about: "socialSecurityNumber" });
  const number = input.travelDocumentKind === "NONE" ? "" : readDocumentNumber(input.travelDocumentNumber ?? "");
  if (!knownMunicipalities().some((municipality) => municipality.id === input.residenceMunicipalityId))
    throw new Refused("INVALID_INPUT", { about: "residenceMunicipalityId" });

  const id = known?.id ?? newId();
  if (known) await changeDetails(tx, actor, known, details);
  else await tx.insert(Applicant, { municipalityId: tx.municipalityId, id, createdAt: tx.now, ...details });
  await saveNames(tx, id, details, known !== undefined);
  const { travelDocumentKind: kind, travelDocumentState, travelDocumentExpiresOn: expiresOn } = input;
  if (kind !== "NONE") await addPassport(tx, id, { kind, number, issuingState: travelDocumentState ?? input.nationality, expiresOn });
  return id;
}
