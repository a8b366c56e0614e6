import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";

/** Ends one of one's own keys; it opens nothing any more. Refuses `NOT_FOUND` for another's, and for one that ended before. */
export async function removePasskey(tx: Tx, actor: Actor, id: string): Promise<{ readonly id: string }> {
  const [key] = !isId(id) ? [] : await tx.query<{ id: string }>("SELECT id FROM passkey WHERE municipality_id = $1 AND id = $2 AND staff_id = $3 AND ended_at IS NULL FOR UPDATE", [tx.municipalityId, id, actor.staffId]);

  if (!key) throw new Refused("NOT_FOUND");

  await tx.query("UPDATE passkey SET ended_at = $3, end_reason = 'REMOVED' WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, id, tx.now]);

  await audit(tx, { event: "PASSKEY_REMOVED", staffId: actor.staffId, officeId: actor.officeId, subjectId: id });
  return { id };
}
