import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertReason, voidNumber } from "../register";

/**
 * Two persons say that a paper for elsewhere was registered in error: its number is void and never given again, and no letter takes it along. Refuses
 * `REASON_MISSING`, `NOT_FOUND`, `ENTRY_ALREADY_VOID`, `REFERRAL_FORWARDED` once it went.
 */
export async function voidReferral(tx: Tx, actor: Actor, input: { readonly entryId: string; readonly reason: string; readonly secondPersonId: string }): Promise<{ entryId: string }> {
  const [referral] = isId(input.entryId)
    ? await tx.query<{ letterId: string | null }>(`SELECT letter_entry_id AS "letterId" FROM referral WHERE municipality_id = $1 AND protocol_entry_id = $2 FOR UPDATE`, [tx.municipalityId, input.entryId])
    : [];

  assertReason(input.reason);
  if (!referral) throw new Refused("NOT_FOUND", { about: "referral" });
  if (referral.letterId !== null) throw new Refused("REFERRAL_FORWARDED");

  await voidNumber(tx, actor, input);
  await tx.query("UPDATE referral SET voided_at = $3 WHERE municipality_id = $1 AND protocol_entry_id = $2", [tx.municipalityId, input.entryId, tx.now]);
  return { entryId: input.entryId };
}
