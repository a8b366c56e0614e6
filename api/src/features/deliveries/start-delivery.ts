import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { isToBeServed, lockApplication } from "../applications";
import { each, inHands, moveItems } from "../custody";
import { getOffice } from "../offices";
import { Delivery, DeliveryItem } from "./delivery.entity";
import { assertPapersHere, goingOn, isOnCounter, mayFollow } from "./delivery.rules";
import { findDelivery } from "./find-deliveries";
import { keepAttempt } from "./keep-attempt";
import { lockPapers } from "./lock-papers";

/**
 * The person is here: what is to be served leaves the safe for the counter, in the officer's hands. Of two offices that try
 * at once one wins. An attempt whose papers were put back into the safe ends as interrupted by this. Refuses `OFFICE_CANNOT_DELIVER` (S10), `NOTHING_TO_DELIVER`,
 * `ITEM_RECALLED`, `ITEM_TO_RETURN`, `ITEM_ELSEWHERE`, `DELIVERY_ALREADY_STARTED` (about: the office that has it).
 */
export async function startDelivery(tx: Tx, actor: Actor, input: { readonly applicationId: string }): Promise<{ deliveryId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const office = await getOffice(tx, actor.officeId);
  const items = await lockPapers(tx, application.id);
  const known = goingOn(await findDelivery(tx, application.id), isToBeServed(application.status));

  if (!office.canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  const left = known?.state === "AT_COUNTER" && items.every((item) => !isOnCounter(item, known)) ? known : undefined;
  if (known && !left && (known.state === "AT_COUNTER" || !mayFollow(known.state, "AT_COUNTER"))) throw new Refused("DELIVERY_ALREADY_STARTED", { about: (await getOffice(tx, known.officeId)).name });
  if (!isToBeServed(application.status)) throw new Refused("NOTHING_TO_DELIVER");
  const papers = assertPapersHere(items, actor.officeId, application.status === "GRANTED");

  const { municipalityId, now } = tx;
  const id = known?.id ?? newId();
  const underWay = { state: "AT_COUNTER", officeId: actor.officeId, officerId: actor.staffId, startedAt: now, attemptId: newId() } as const;
  if (left) await keepAttempt(tx, left, { outcome: "INTERRUPTED", note: "τα έγγραφα είχαν γυρίσει στη θυρίδα" });
  if (known) await tx.update(Delivery, { municipalityId, id }, underWay);
  else await tx.insert(Delivery, { municipalityId, id, applicationId: application.id, scheduledAt: now, ...underWay });
  await tx.insert(DeliveryItem, papers.map((paper) => ({ municipalityId, deliveryId: id, attemptId: underWay.attemptId, itemId: paper.id })));
  await moveItems(tx, actor, each(papers, { act: "startDelivery", to: "AT_COUNTER", place: inHands(actor.staffId, actor.officeId) }));
  return { deliveryId: id };
}
