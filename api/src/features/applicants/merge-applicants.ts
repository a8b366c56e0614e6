import type { Actor } from "../../platform/actor";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertReason } from "../register";
import { ApplicantMerge } from "./applicant.entity";
import { type ApplicantRow, findApplicantsByIds } from "./find-applicants";
import { findMerge } from "./find-merges";

interface Merging {
  readonly keptId: string;
  readonly mergedId: string;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons say that two records are of one: from now on `keptId` stands for both. Nothing moves, so every id and number stays where it is and the
 * merge can be undone. Refuses `SAME_PERSON`, `NOT_FOUND`, `REASON_MISSING`, `PERSON_ALREADY_MERGED` (about: the record that is not its own any more).
 */
export async function mergeApplicants(tx: Tx, actor: Actor, { keptId, mergedId, reason, secondPersonId }: Merging): Promise<{ mergeId: string }> {
  const [kept, merged] = await lockBoth(tx, keptId, mergedId);

  assertReason(reason);
  for (const person of [kept, merged]) if (person.mergedInto !== null) throw new Refused("PERSON_ALREADY_MERGED", { about: person.id });

  const mergeId = newId();
  await tx.insert(ApplicantMerge, { municipalityId: tx.municipalityId, id: mergeId, keptId, mergedId, reason: reason.trim(), staffId: actor.staffId, secondPersonId, mergedAt: tx.now });
  await tx.query("UPDATE applicant SET merged_into = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, mergedId, keptId]);
  return { mergeId };
}

/** Two persons say that they are two after all: each record stands for itself again, with what was its own. Refuses `NOT_FOUND`, `NOT_MERGED`, `REASON_MISSING`. */
export async function undoMerge(tx: Tx, actor: Actor, { mergeId, reason, secondPersonId }: { readonly mergeId: string; readonly reason: string; readonly secondPersonId: string }): Promise<{ mergeId: string }> {
  const merge = await findMerge(tx, mergeId);
  if (!merge) throw new Refused("NOT_FOUND", { about: "merge" });

  assertReason(reason);
  const undone = await tx.query(
    "UPDATE applicant_merge SET undone_at = $3, undone_by = $4, undone_second_id = $5, undo_reason = $6 WHERE municipality_id = $1 AND id = $2 AND undone_at IS NULL RETURNING id",
    [tx.municipalityId, mergeId, tx.now, actor.staffId, secondPersonId, reason.trim()],
  );
  if (undone.length === 0) throw new Refused("NOT_MERGED");
  await tx.query("UPDATE applicant SET merged_into = NULL WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, merge.mergedId]);
  return { mergeId };
}

/** In one order for everyone: two who merge the same two the other way round wait for each other and never in a circle. */
async function lockBoth(tx: Tx, keptId: string, mergedId: string): Promise<[ApplicantRow, ApplicantRow]> {
  if (keptId === mergedId) throw new Refused("SAME_PERSON");
  if (!isId(keptId) || !isId(mergedId)) throw new Refused("NOT_FOUND", { about: "applicant" });
  await tx.query("SELECT 1 FROM applicant WHERE municipality_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE", [tx.municipalityId, [keptId, mergedId]]);
  const people = await findApplicantsByIds(tx, [keptId, mergedId]);
  const [kept, merged] = [people.find(({ id }) => id === keptId), people.find(({ id }) => id === mergedId)];
  if (!kept || !merged) throw new Refused("NOT_FOUND", { about: "applicant" });
  return [kept, merged];
}
