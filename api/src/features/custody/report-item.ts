import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockItems } from "./find-items";
import { judgeReport, type Report } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Reporting {
  readonly tag: string;
  readonly report: Report;
  readonly note: string;
}

/** A thing is missing, stolen or damaged. Refuses `ITEM_NOT_YOURS`, `ITEM_IN_PACKAGE`, `ITEM_ALREADY_REPORTED`, `ITEM_ALREADY_GONE`, `REASON_MISSING`. */
export async function reportItem(tx: Tx, actor: Actor, input: Reporting): Promise<{ itemId: string }> {
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });

  const moves = judgeReport(item, actor, input.report, input.note);

  await moveItems(tx, actor, moves);
  return { itemId: item.id };
}
