import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { placeOf } from "./custody.rules";
import { lockItemsByIds } from "./find-items";
import { moveItems } from "./move-items";

/** Things of nobody known belong to an application from now on, for good; they stay where they are. Refuses `ITEM_TO_RETURN` for one that goes back, `ORPHAN_HAS_HOME`. */
export async function adoptItems(tx: Tx, actor: Actor, ids: readonly string[], applicationId: string): Promise<void> {
  const items = await lockItemsByIds(tx, ids);

  const settled = items.find((item) => item.applicationId !== null);
  if (settled) throw new Refused("ORPHAN_HAS_HOME", { about: settled.tag });
  const leaving = items.find(({ state }) => state === "RETURN_DUE" || state === "RETURN_BATCHED" || state === "RETURNED");
  if (leaving) throw new Refused("ITEM_TO_RETURN", { about: leaving.tag });

  await moveItems(tx, actor, items.map((item) => ({ item, act: "adoptOrphan", to: item.state, place: placeOf(item), facts: { application: applicationId } })));
  await tx.query("UPDATE custody_item SET application_id = $3 WHERE municipality_id = $1 AND id = ANY($2::uuid[])", [tx.municipalityId, ids, applicationId]);
}
