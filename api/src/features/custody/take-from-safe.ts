import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { judgeTakeFromSafe } from "./custody.rules";
import { lockItems } from "./find-items";
import { moveItems } from "./move-items";

/** From the office's safe to the counter: from now on the clerk answers for it. Refuses `ITEM_NOT_HERE`, `ITEM_NOT_IN_SAFE`, `ITEM_IN_PACKAGE`, `ITEM_ALREADY_GONE`, `ITEM_DAMAGED`. */
export async function takeFromSafe(tx: Tx, actor: Actor, input: { readonly tags: readonly string[] }): Promise<{ itemIds: string[] }> {
  const items = await lockItems(tx, input.tags);

  const moves = judgeTakeFromSafe(items, actor);

  await moveItems(tx, actor, moves);
  return { itemIds: items.map((item) => item.id) };
}
