import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { isToBeServed, lockApplication } from "../applications";
import { getOffice } from "../offices";
import { Delivery } from "./delivery.entity";
import { assertCalled, assertPapersHere, goingOn, mayFollow } from "./delivery.rules";
import { findInvitations } from "./find-attempts";
import { findDelivery } from "./find-deliveries";
import { keepAttempt } from "./keep-attempt";
import { lockPapers } from "./lock-papers";
import { assertWhole, type Witness } from "./proof.rules";

/**
 * Nobody came though called; a witness may stand by. Nothing is served by it: the papers wait on. Refuses `INVITATION_MISSING`, `APPOINTMENT_NOT_YET`, `NOT_THIS_OFFICE`,
 * `WITNESS_MISSING`, `DELIVERY_ALREADY_STARTED` while papers are at the counter or served, `OFFICE_CANNOT_DELIVER` (S10), what `assertPapersHere` refuses.
 */
export async function recordNoShow(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly witness: Witness | null; readonly note: string | null }): Promise<{ deliveryId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const delivery = goingOn(await findDelivery(tx, application.id), isToBeServed(application.status));

  if (!delivery) throw new Refused("INVITATION_MISSING");
  if (delivery.officeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE");
  if (delivery.state === "AT_COUNTER" || (delivery.state !== "SCHEDULED" && !mayFollow(delivery.state, "ATTEMPTED"))) throw new Refused("DELIVERY_ALREADY_STARTED");
  assertCalled(await findInvitations(tx, [delivery.id]), tx.now);
  if (input.witness) assertWhole(input.witness);
  if (!(await getOffice(tx, actor.officeId)).canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  assertPapersHere(await lockPapers(tx, application.id), actor.officeId, application.status === "GRANTED");

  await keepAttempt(tx, delivery, { outcome: "NO_SHOW", witness: input.witness, note: input.note, officerId: actor.staffId });
  await tx.update(Delivery, { municipalityId: tx.municipalityId, id: delivery.id }, { state: "ATTEMPTED" });
  return { deliveryId: delivery.id };
}
