import { type Actor, holds } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getSafe, inSafe, layAway, moveItems } from "../custody";
import { Delivery } from "./delivery.entity";
import { type AbandonReason, assertCalled, isOnCounter } from "./delivery.rules";
import { findInvitations } from "./find-attempts";
import { keepAttempt } from "./keep-attempt";
import { lockUnderWay } from "./lock-under-way";

/**
 * The papers were not handed over: what is still in the officer's hands goes back into the safe, and the attempt is kept with its reason; what was put
 * there meanwhile stays where it lies. The officer says it, or the office's supervisor for one who left. Refuses
 * `DELIVERY_NOT_STARTED`, `DELIVERY_OF_ANOTHER_OFFICER`, `NOT_THIS_OFFICE`, `INVITATION_MISSING`, `APPOINTMENT_NOT_YET`.
 */
export async function abandonDelivery(tx: Tx, actor: Actor, input: { readonly deliveryId: string; readonly reason: AbandonReason; readonly note: string | null }): Promise<{ deliveryId: string }> {
  const { delivery, items } = await lockUnderWay(tx, actor, input.deliveryId);
  const safe = await getSafe(tx, actor.officeId);

  if (delivery.officerId !== actor.staffId && !holds(actor, "SUPERVISOR")) throw new Refused("DELIVERY_OF_ANOTHER_OFFICER");
  if (input.reason === "NO_SHOW") assertCalled(await findInvitations(tx, [delivery.id]), tx.now);
  const still = items.filter((item) => isOnCounter(item, delivery));

  await keepAttempt(tx, delivery, { outcome: input.reason, note: input.note });
  await tx.update(Delivery, { municipalityId: tx.municipalityId, id: delivery.id }, { state: "ATTEMPTED", attemptId: null });
  await moveItems(tx, actor, layAway(still, { act: "abandonDelivery", place: inSafe(safe), note: input.reason }));
  return { deliveryId: delivery.id };
}
