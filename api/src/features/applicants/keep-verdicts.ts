import type { Actor } from "../../platform/actor";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { DuplicateVerdict } from "./applicant.entity";
import { findApplicantsByIds } from "./find-applicants";

/** Keeps what the clerk said of each person that was shown beside the one at the counter: one of them, or none. Refuses `NOT_FOUND`. */
export async function keepVerdicts(tx: Tx, actor: Actor, applicantId: string, candidateIds: readonly string[]): Promise<void> {
  const shown = [...new Set(candidateIds)];
  if (shown.length === 0) return;
  const known = await findApplicantsByIds(tx, shown.filter(isId));
  if (known.length < shown.length) throw new Refused("NOT_FOUND", { about: "candidateIds" });
  await tx.insert(DuplicateVerdict, shown.map((candidateId) => ({ municipalityId: tx.municipalityId, id: newId(), applicantId, candidateId, same: candidateId === applicantId, staffId: actor.staffId, givenAt: tx.now })));
}
