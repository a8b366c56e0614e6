import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { readDocumentNumber } from "./applicant.rules";

export interface Passport {
  readonly kind: "PASSPORT" | "TRAVEL_DOCUMENT" | "NONE";
  readonly number: string;
  readonly issuingState: string;
  readonly expiresOn?: string | null | undefined;
}

/** Adds a passport beside the old ones; the same one again changes nothing. Refuses as `readDocumentNumber`. */
export async function addPassport(tx: Tx, applicantId: string, passport: Passport): Promise<void> {
  if (passport.kind === "NONE") throw new Refused("TRAVEL_DOCUMENT_NUMBER_MISSING", { about: "travelDocumentNumber" });
  const number = readDocumentNumber(passport.number);
  const issuingState = passport.issuingState.trim().toUpperCase();
  await tx.query(
    `INSERT INTO travel_document (municipality_id, id, applicant_id, kind, number, issuing_state, expires_on) SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE NOT EXISTS (SELECT 1 FROM travel_document WHERE municipality_id = $1 AND applicant_id = $3 AND number = $5 AND issuing_state = $6)`,
    [tx.municipalityId, newId(), applicantId, passport.kind, number, issuingState, passport.expiresOn ?? null],
  );
}
