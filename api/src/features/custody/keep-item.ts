import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { lockItems } from "./find-items";
import { judgeKeep } from "./item-fate.rules";
import { moveItems } from "./move-items";

/** Papers that were to go back stay: the person came after all. Refuses `ITEM_RECALLED`, `ITEM_NOT_TO_RETURN`, and where they stand instead. */
export async function keepItems(tx: Tx, actor: Actor, input: { readonly tags: readonly string[] }): Promise<{ itemIds: string[] }> {
  const items = await lockItems(tx, input.tags);

  const moves = judgeKeep(items, actor);

  await moveItems(tx, actor, moves);
  return { itemIds: items.map((item) => item.id) };
}
