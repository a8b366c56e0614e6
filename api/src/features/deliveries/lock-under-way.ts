import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type ApplicationRow, lockApplication } from "../applications";
import { type ItemRow, lockItemsByIds } from "../custody";
import { type DeliveryRow, findTaken, getDelivery, lockDelivery } from "./find-deliveries";

export interface UnderWay {
  readonly application: ApplicationRow;
  readonly delivery: DeliveryRow & { readonly attemptId: string; readonly startedAt: Date };
  /** The papers this attempt took to the counter, wherever they lie now. */
  readonly items: readonly ItemRow[];
}

/** An attempt begun at this office and not ended. The application is locked first, as by who begins. Refuses `NOT_FOUND`, `NOT_THIS_OFFICE`, `DELIVERY_NOT_STARTED`. */
export async function lockUnderWay(tx: Tx, actor: Actor, deliveryId: string): Promise<UnderWay> {
  const application = await lockApplication(tx, (await getDelivery(tx, deliveryId)).applicationId);
  const delivery = await lockDelivery(tx, deliveryId);
  if (delivery.officeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE");
  const { state, attemptId, startedAt } = delivery;
  if (state !== "AT_COUNTER" || attemptId === null || startedAt === null) throw new Refused("DELIVERY_NOT_STARTED");
  const items = await lockItemsByIds(tx, (await findTaken(tx, attemptId)).map((row) => row.itemId));
  return { application, delivery: { ...delivery, attemptId, startedAt }, items };
}
