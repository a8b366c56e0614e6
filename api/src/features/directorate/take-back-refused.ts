import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getSafe, inSafe, layAway, lockItems, moveItems } from "../custody";

/**
 * A paper the Directorate refused is here again: in the central safe, due to be sent once more when it is in order. Refuses `ITEM_NOT_REFUSED`.
 */
export async function takeBackRefused(tx: Tx, actor: Actor, input: { readonly tag: string }): Promise<{ batchId: string }> {
  const [item] = await lockItems(tx, [input.tag]);
  const safe = await getSafe(tx, actor.officeId);
  const [line] = await tx.query<{ id: string; batchId: string }>(
    `SELECT id, batch_id AS "batchId" FROM outbound_line WHERE municipality_id = $1 AND item_id = $2 AND state = 'REFUSED' AND came_back_at IS NULL FOR UPDATE`,
    [tx.municipalityId, item?.id],
  );

  if (!item || !line || item.state !== "FORWARDED") throw new Refused("ITEM_NOT_REFUSED", { about: input.tag });

  await tx.query("UPDATE outbound_line SET came_back_at = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id, tx.now]);
  await moveItems(tx, actor, layAway([item], { act: "takeBackRefused", place: inSafe(safe) }));
  return { batchId: line.batchId };
}
