import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { getSafe, inSafe, lockItemsByIds, moveItems } from "../custody";
import { lockMine } from "./complete-delivery";
import { Delivery } from "./delivery.entity";
import type { AbandonReason } from "./delivery.rules";
import { findItemIds } from "./find-deliveries";

/** The papers were not handed over: they go back into the safe, with the reason. Refuses as `completeDelivery`. */
export async function abandonDelivery(tx: Tx, actor: Actor, input: { readonly deliveryId: string; readonly reason: AbandonReason; readonly note: string | null }): Promise<{ deliveryId: string }> {
  const delivery = await lockMine(tx, actor, input.deliveryId);
  const items = await lockItemsByIds(tx, (await findItemIds(tx, [delivery.id])).map((row) => row.itemId));
  const safe = await getSafe(tx, actor.officeId);

  await tx.update(Delivery, { municipalityId: tx.municipalityId, id: delivery.id }, { state: "ABANDONED", abandonReason: input.reason, note: input.note });
  await moveItems(tx, actor, items, { act: "abandonDelivery", to: "IN_SAFE", place: inSafe(safe), note: input.reason });
  return { deliveryId: delivery.id };
}
