import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { changeDetails } from "./change-details";
import type { Details } from "./details.rules";
import { findApplicant } from "./find-applicants";

const residence = ["residenceMunicipalityId", "residenceUnitCode", "residenceStreet", "residenceSince"] as const;

/** Puts an address back as it was before a change that counts for nothing. One that changed again since, or whose person is merged into another, stays as it is. */
export async function takeBackResidence(tx: Tx, actor: Actor, applicantId: string, changedAt: Date): Promise<void> {
  const person = await findApplicant(tx, applicantId);
  const [change, later] = await tx.query<{ before: Partial<Details>; changedAt: Date }>(
    `SELECT before, changed_at AS "changedAt" FROM applicant_change WHERE municipality_id = $1 AND applicant_id = $2 AND changed_at >= $3 AND before ?| $4 ORDER BY id LIMIT 2`,
    [tx.municipalityId, applicantId, changedAt, residence],
  );
  if (!person || person.mergedInto !== null || later || change?.changedAt.getTime() !== changedAt.getTime()) return;
  await changeDetails(tx, actor, person, Object.fromEntries(residence.flatMap((field) => (field in change.before ? [[field, change.before[field]]] : []))));
}
