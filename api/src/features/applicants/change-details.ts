import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { Applicant, ApplicantChange } from "./applicant.entity";
import type { Details } from "./details.rules";
import type { ApplicantRow } from "./find-applicants";

/** Writes a person's details as they are now and keeps what they were, with who changed them. Details that are the same leave no trace. Refuses `NOT_FOUND`. */
export async function changeDetails(tx: Tx, actor: Actor, known: ApplicantRow, now: Partial<Details>): Promise<void> {
  const fields = (Object.keys(now) as (keyof Details)[]).filter((field) => (now[field] ?? null) !== known[field]);
  if (fields.length === 0) return;
  const changed = await tx.update(Applicant, { municipalityId: tx.municipalityId, id: known.id }, Object.fromEntries(fields.map((field) => [field, now[field] ?? null])));
  if (changed.affected !== 1) throw new Refused("NOT_FOUND", { about: "applicant" });
  const before = Object.fromEntries(fields.map((field) => [field, known[field]]));
  await tx.insert(ApplicantChange, { municipalityId: tx.municipalityId, id: newId(), applicantId: known.id, before, staffId: actor.staffId, changedAt: tx.now });
}

/** Where a person lives from a day on, in this municipality. */
export async function moveResidence(tx: Tx, actor: Actor, known: ApplicantRow, residence: { readonly municipalityId: string; readonly unitCode?: string | null; readonly street: string; readonly since: string }): Promise<void> {
  await changeDetails(tx, actor, known, { residenceMunicipalityId: residence.municipalityId, residenceUnitCode: residence.unitCode || null, residenceStreet: residence.street.trim(), residenceSince: residence.since });
}
