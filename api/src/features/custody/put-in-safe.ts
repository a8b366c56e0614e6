import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertInMyHands, inSafe } from "./custody.rules";
import { getSafe, lockItems } from "./find-items";
import { moveItems } from "./move-items";

/** What is in one's hands goes into the office's safe: at the close of day, or after a package. Refuses `ITEM_NOT_HERE`, `ITEM_NOT_YOURS`, `ITEM_IN_PACKAGE`. */
export async function putInSafe(tx: Tx, actor: Actor, input: { readonly tags: readonly string[]; readonly slot: string | null }): Promise<{ itemIds: string[] }> {
  const items = await lockItems(tx, input.tags);
  const safe = await getSafe(tx, actor.officeId);

  for (const item of items) {
    assertInMyHands(item, actor.staffId, actor.officeId);
    if (item.packageId !== null) throw new Refused("ITEM_IN_PACKAGE", { about: item.tag });
    if (item.state === "QUARANTINED" || item.state === "MISSING") throw new Refused("ITEM_NOT_HERE", { about: item.tag });
  }

  await moveItems(tx, actor, items, { act: "putInSafe", to: "IN_SAFE", place: inSafe(safe, input.slot) });
  return { itemIds: items.map((item) => item.id) };
}
