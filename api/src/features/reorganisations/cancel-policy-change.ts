import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockOpenChange } from "./find-policy";

/** A change of where papers are delivered that did not take place yet is called off, also on its day or after it. Refuses `POLICY_CHANGE_OVER`, `REASON_MISSING`. */
export async function cancelPolicyChange(tx: Tx, actor: Actor, input: { readonly changeId: string; readonly reason: string }): Promise<{ changeId: string }> {
  const change = await lockOpenChange(tx);

  if (change?.id !== input.changeId) throw new Refused("POLICY_CHANGE_OVER", { clause: "S10" });
  if (input.reason.trim().length < 10) throw new Refused("REASON_MISSING", { about: "reason" });

  await tx.query("UPDATE delivery_policy_change SET cancelled_at = $3, cancelled_by = $4, cancel_reason = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, change.id, tx.now, actor.staffId, input.reason.trim()]);
  return { changeId: change.id };
}
