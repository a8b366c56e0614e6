import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { Guardianship } from "./applicant.entity";
import { findGuardianships } from "./find-guardianships";

/** Whoever stood for a minor does so no longer: another was appointed, the right was lost. Refuses `NOT_FOUND`, `REASON_MISSING`, `GUARDIANSHIP_ENDED`. */
export async function endGuardianship(tx: Tx, actor: Actor, input: { readonly guardianshipId: string; readonly reason: string }): Promise<{ applicantId: string }> {
  const [row] = isId(input.guardianshipId) ? await tx.query<{ minorId: string }>('SELECT minor_id AS "minorId" FROM guardianship WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [tx.municipalityId, input.guardianshipId]) : [];
  const known = row && (await findGuardianships(tx, [row.minorId])).find(({ id }) => id === input.guardianshipId);

  if (!known) throw new Refused("NOT_FOUND", { about: "guardianship" });
  if (input.reason.trim().length < 10) throw new Refused("REASON_MISSING");
  if (known.endedAt !== null) throw new Refused("GUARDIANSHIP_ENDED");

  await tx.update(Guardianship, { municipalityId: tx.municipalityId, id: known.id }, { endedAt: tx.now, endedBy: actor.staffId, endReason: input.reason.trim() });
  return { applicantId: known.minorId };
}
