import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertReason } from "../register";

/** A scan put in by mistake is not shown any more; that it was there, and why it went, stays. Refuses `REASON_MISSING`, `NOT_FOUND`. */
export async function voidAttachment(tx: Tx, actor: Actor, { attachmentId, reason }: { readonly attachmentId: string; readonly reason: string }): Promise<{ applicationId: string }> {
  assertReason(reason);
  const [voided] = isId(attachmentId)
    ? await tx.query<{ applicationId: string }>(
        `UPDATE attachment SET voided_at = $3, voided_by = $4, void_reason = $5 WHERE municipality_id = $1 AND id = $2 AND voided_at IS NULL RETURNING application_id AS "applicationId"`,
        [tx.municipalityId, attachmentId, tx.now, actor.staffId, reason.trim()],
      )
    : [];
  if (!voided) throw new Refused("NOT_FOUND", { about: "attachment" });
  return voided;
}
