import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockItems } from "./find-items";
import { judgeWithdrawRecall } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Withdrawal {
  readonly tag: string;
  /** Why it is called back no more, and by which paper. */
  readonly note: string;
  readonly secondPersonId: string;
}

/** A recall is taken back by two persons (S12d). Refuses `ITEM_ALREADY_GONE`, `ITEM_NOT_RECALLED`, `ITEM_IN_RETURN`, `REASON_MISSING`. */
export async function withdrawRecall(tx: Tx, actor: Actor, input: Withdrawal): Promise<{ itemId: string }> {
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });

  const moves = judgeWithdrawRecall(item, input.secondPersonId, input.note);

  await moveItems(tx, actor, moves);
  return { itemId: item.id };
}
