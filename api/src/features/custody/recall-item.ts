import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { RecallReason } from "./custody.rules";
import { lockItems } from "./find-items";
import { judgeRecall } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Recall {
  readonly tag: string;
  readonly reason: RecallReason;
  /** The number and date of what calls it back. */
  readonly note: string;
}

/** A paper is called back wherever it lies (S12d). Refuses `ITEM_ALREADY_GONE`, `ITEM_RECALLED`, `REASON_MISSING`. */
export async function recallItem(tx: Tx, actor: Actor, input: Recall): Promise<{ itemId: string }> {
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });

  const moves = judgeRecall(item, input.reason, input.note);

  await moveItems(tx, actor, moves);
  return { itemId: item.id };
}
