import { type Actor, holds } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getSafe, inSafe, layAway, lockItemsByIds, moveItems } from "../custody";
import { lockStarted } from "./complete-delivery";
import { Delivery } from "./delivery.entity";
import { type AbandonReason, isOnCounter } from "./delivery.rules";
import { findItemIds } from "./find-deliveries";

/**
 * The papers were not handed over: what is still in the officer's hands goes back into the safe, with the reason; what was put
 * there meanwhile stays where it lies. The officer says it, or the office's supervisor for one who left. Refuses
 * `DELIVERY_NOT_STARTED`, `DELIVERY_OF_ANOTHER_OFFICER`, `NOT_THIS_OFFICE`.
 */
export async function abandonDelivery(tx: Tx, actor: Actor, input: { readonly deliveryId: string; readonly reason: AbandonReason; readonly note: string | null }): Promise<{ deliveryId: string }> {
  const delivery = await lockStarted(tx, actor, input.deliveryId);
  const items = await lockItemsByIds(tx, (await findItemIds(tx, [delivery.id])).map((row) => row.itemId));
  const safe = await getSafe(tx, actor.officeId);

  if (delivery.officerId !== actor.staffId && !holds(actor, "SUPERVISOR")) throw new Refused("DELIVERY_OF_ANOTHER_OFFICER");
  const still = items.filter((item) => isOnCounter(item, delivery));

  await tx.update(Delivery, { municipalityId: tx.municipalityId, id: delivery.id }, { state: "ABANDONED", abandonReason: input.reason, note: input.note });
  await moveItems(tx, actor, layAway(still, { act: "abandonDelivery", place: inSafe(safe), note: input.reason }));
  return { deliveryId: delivery.id };
}
