import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { each, findItemsByIds, inHands, lockItemsByIds, moveItems } from "../custody";
import { getOffice } from "../offices";
import { Delivery, DeliveryItem } from "./delivery.entity";
import { assertPapersHere, isOnCounter } from "./delivery.rules";
import { findOpenDelivery } from "./find-deliveries";

/**
 * The person is here: permit and decision leave the safe for the counter, in the officer's hands. Of two offices that try
 * at once one wins. A delivery begun earlier whose papers were put back into the safe is given up by this. Refuses `OFFICE_CANNOT_DELIVER` (S10), `NOTHING_TO_DELIVER`, `ITEM_RECALLED`, `ITEM_TO_RETURN`, `ITEM_ELSEWHERE`, `DELIVERY_ALREADY_STARTED`.
 */
export async function startDelivery(tx: Tx, actor: Actor, input: { readonly applicationId: string }): Promise<{ deliveryId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const office = await getOffice(tx, actor.officeId);
  const ids = await tx.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND application_id = $2", [tx.municipalityId, application.id]);
  await lockItemsByIds(tx, ids.map((row) => row.id));
  const items = await findItemsByIds(tx, ids.map((row) => row.id));

  if (!office.canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  const open = await findOpenDelivery(tx, application.id);
  const left = open?.state === "STARTED" && items.every((item) => !isOnCounter(item, open)) ? open : undefined;
  if (open && !left) throw new Refused("DELIVERY_ALREADY_STARTED");
  if (application.status !== "GRANTED" && application.status !== "REJECTED") throw new Refused("NOTHING_TO_DELIVER");
  const papers = assertPapersHere(items, actor.officeId, application.status === "GRANTED");

  const id = newId();
  const { municipalityId } = tx;
  if (left) await tx.update(Delivery, { municipalityId, id: left.id }, { state: "ABANDONED", abandonReason: "NO_SHOW", note: "the papers were put back into the safe" });
  await tx.insert(Delivery, { municipalityId, id, applicationId: application.id, officeId: actor.officeId, officerId: actor.staffId, state: "STARTED", startedAt: tx.now });
  await tx.insert(DeliveryItem, papers.map((paper) => ({ municipalityId, deliveryId: id, itemId: paper.id })));
  await moveItems(tx, actor, each(papers, { act: "startDelivery", to: "AT_COUNTER", place: inHands(actor.staffId, actor.officeId) }));
  return { deliveryId: id };
}
