import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockItems } from "./find-items";
import { judgeFind } from "./item-fate.rules";
import { moveItems } from "./move-items";

/** A missing or stolen thing is here again, in the finder's hands; what was reported stays written. Refuses `ITEM_NOT_LOST`. */
export async function findItem(tx: Tx, actor: Actor, input: { readonly tag: string; readonly note: string | null }): Promise<{ itemId: string }> {
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });

  const moves = judgeFind(item, actor, input.note);

  await moveItems(tx, actor, moves);
  return { itemId: item.id };
}
