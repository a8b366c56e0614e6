import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { judgePutInSafe } from "./custody.rules";
import { getSafe, lockItems } from "./find-items";
import { moveItems } from "./move-items";

export interface PuttingAway {
  readonly tags: readonly string[];
  /** The office's first safe unless named. */
  readonly safeId: string | null;
  readonly slot: string | null;
}

/**
 * What is in one's hands goes into a safe of the office: at the close of day, or after a package. What was called back or is to
 * return waits there for its return. Refuses `ITEM_NOT_HERE`, `ITEM_NOT_YOURS`, `ITEM_IN_PACKAGE`, `NOT_THIS_OFFICE`.
 */
export async function putInSafe(tx: Tx, actor: Actor, input: PuttingAway): Promise<{ itemIds: string[] }> {
  const items = await lockItems(tx, input.tags);
  const safe = await getSafe(tx, actor.officeId, input.safeId);

  const moves = judgePutInSafe(items, actor, safe, input.slot);

  await moveItems(tx, actor, moves);
  return { itemIds: items.map((item) => item.id) };
}
