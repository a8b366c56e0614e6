import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { knownMunicipalities } from "../offices";
import { Applicant, TravelDocument } from "./applicant.entity";
import type { ApplicantInput } from "./applicant.input";
import { assertBirthDate, assertNames, isNationality, isSocialSecurityNumber, isTaxId, normaliseDocumentNumber } from "./applicant.rules";
import { saveNames } from "./save-names";

/**
 * Writes a person as the papers show them: a new one, or the known one of `id` with the details as they are today. A new
 * passport is added beside the old. Answers the person's id. Refuses `NAME_UNREADABLE`, `BIRTH_DATE_IMPOSSIBLE`, `UNKNOWN_NATIONALITY`,
 * `TAX_ID_INVALID`, `SOCIAL_SECURITY_NUMBER_INVALID`, `TRAVEL_DOCUMENT_NUMBER_MISSING`, `NOT_FOUND`.
 */
export async function saveApplicant(tx: Tx, input: ApplicantInput, known?: { readonly id: string }): Promise<string> {
  const number = normaliseDocumentNumber(input.travelDocumentNumber ?? "");
  const { latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName } = input;
  assertNames({ latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, motherName });
  assertBirthDate(input, localDay(tx.now));
  if (!isNationality(input.nationality)) throw new Refused("UNKNOWN_NATIONALITY", { about: "nationality" });
  if (input.taxId && !isTaxId(input.taxId)) throw new Refused("TAX_ID_INVALID", { about: "taxId" });
  if (input.socialSecurityNumber && !isSocialSecurityNumber(input.socialSecurityNumber))
    throw new Refused("SOCIAL_SECURITY_NUMBER_INVALID", { about: "socialSecurityNumber" });
  if (input.travelDocumentKind !== "NONE" && number === "") throw new Refused("TRAVEL_DOCUMENT_NUMBER_MISSING", { about: "travelDocumentNumber" });
  if (!knownMunicipalities().some((municipality) => municipality.id === input.residenceMunicipalityId))
    throw new Refused("INVALID_INPUT", { about: "residenceMunicipalityId" });

  const id = known?.id ?? newId();
  const details = detailsOf(input);
  if (known) {
    const changed = await tx.update(Applicant, { municipalityId: tx.municipalityId, id }, details);
    if (changed.affected !== 1) throw new Refused("NOT_FOUND", { about: "applicant" });
  } else {
    await tx.insert(Applicant, { municipalityId: tx.municipalityId, id, createdAt: tx.now, ...details });
  }
  await saveNames(tx, id, input, known !== undefined);
  if (input.travelDocumentKind !== "NONE") await addTravelDocument(tx, id, number, input, known !== undefined);
  return id;
}

function detailsOf(input: ApplicantInput) {
  const { travelDocumentKind: _kind, travelDocumentNumber: _number, travelDocumentState: _state, travelDocumentExpiresOn: _expires, ...rest } = input;
  return {
    ...rest,
    greekSurname: input.greekSurname || null,
    greekGivenName: input.greekGivenName || null,
    birthMonth: input.birthMonth ?? null,
    birthDay: input.birthDay ?? null,
    taxId: input.taxId || null,
    socialSecurityNumber: input.socialSecurityNumber || null,
    residenceUnitCode: input.residenceUnitCode || null,
    residenceSince: input.residenceSince ?? null,
  };
}

async function addTravelDocument(tx: Tx, applicantId: string, number: string, input: ApplicantInput, mayBeKnown: boolean): Promise<void> {
  const issuingState = input.travelDocumentState ?? input.nationality;
  if (mayBeKnown) {
    const [same] = await tx.query("SELECT 1 FROM travel_document WHERE municipality_id = $1 AND applicant_id = $2 AND number = $3 AND issuing_state = $4", [
      tx.municipalityId,
      applicantId,
      number,
      issuingState,
    ]);
    if (same) return;
  }
  await tx.insert(TravelDocument, {
    municipalityId: tx.municipalityId,
    id: newId(),
    applicantId,
    kind: input.travelDocumentKind === "PASSPORT" ? "PASSPORT" : "TRAVEL_DOCUMENT",
    number,
    issuingState,
    expiresOn: input.travelDocumentExpiresOn ?? null,
  });
}
