import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import type { ReturnReason } from "./custody.rules";
import { lockItems } from "./find-items";
import { judgeReturn } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Returning {
  readonly tags: readonly string[];
  readonly reason: ReturnReason;
  readonly note: string | null;
}

/** Papers of the safe are to go back to the Directorate (S12d). Refuses `ITEM_TO_RETURN`, `ITEM_NOT_RETURNABLE`, `REASON_MISSING`, and where they stand instead. */
export async function returnItems(tx: Tx, actor: Actor, input: Returning): Promise<{ itemIds: string[] }> {
  const items = await lockItems(tx, input.tags);

  const moves = judgeReturn(items, actor, input.reason, input.note);

  await moveItems(tx, actor, moves);
  return { itemIds: items.map((item) => item.id) };
}
