import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { isToBeServed, lockApplication } from "../applications";
import { getOffice } from "../offices";
import { Delivery, DeliveryInvitation } from "./delivery.entity";
import { assertAhead, assertPapersHere, goingOn, type InvitationChannel, mayFollow } from "./delivery.rules";
import { findDelivery } from "./find-deliveries";
import { lockPapers } from "./lock-papers";

export interface Call {
  readonly applicationId: string;
  /** How the person was called; null for an appointment they asked for themselves. */
  readonly channel: InvitationChannel | null;
  readonly appointmentAt: Date | null;
  /** Null where the house itself sent the message. */
  readonly staffId: string | null;
  readonly officeId: string;
}

/** The person is called to this office, or an appointment is made: SCHEDULED, or INVITED once called. Refuses as `recordCall`. */
export async function inviteToCollect(tx: Tx, actor: Actor, input: Pick<Call, "applicationId" | "channel" | "appointmentAt">): Promise<{ deliveryId: string }> {
  return recordCall(tx, { ...input, staffId: actor.staffId, officeId: actor.officeId });
}

/**
 * Keeps that the person was called to an office, for who sends messages. Refuses `NOT_FOUND`, `NOTHING_TO_DELIVER` before a decision, `DELIVERY_ALREADY_STARTED` while the papers are at the
 * counter or served, `APPOINTMENT_PAST`, `INVALID_INPUT` for a call that says nothing, `OFFICE_CANNOT_DELIVER` (S10), what `assertPapersHere` refuses: nobody is called to where the papers are not.
 */
export async function recordCall(tx: Tx, { applicationId, channel, appointmentAt, staffId, officeId }: Call): Promise<{ deliveryId: string }> {
  const application = await lockApplication(tx, applicationId);
  const known = goingOn(await findDelivery(tx, application.id), isToBeServed(application.status));

  if (channel === null && appointmentAt === null) throw new Refused("INVALID_INPUT", { about: "channel" });
  if (!isToBeServed(application.status)) throw new Refused("NOTHING_TO_DELIVER");
  if (appointmentAt) assertAhead(appointmentAt, tx.now);
  const to = channel !== null ? "INVITED" : (known?.state ?? "SCHEDULED");
  if (known && known.state !== to && !mayFollow(known.state, to)) throw new Refused("DELIVERY_ALREADY_STARTED");
  if (known && (known.state === "AT_COUNTER" || !mayFollow(known.state, "AT_COUNTER"))) throw new Refused("DELIVERY_ALREADY_STARTED");
  if (!(await getOffice(tx, officeId)).canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  assertPapersHere(await lockPapers(tx, application.id), officeId, application.status === "GRANTED");

  const { municipalityId, now } = tx;
  const id = known?.id ?? newId();
  if (known) await tx.update(Delivery, { municipalityId, id }, { state: to, officeId });
  else await tx.insert(Delivery, { municipalityId, id, applicationId: application.id, officeId, officerId: null, state: to, startedAt: null, attemptId: null, scheduledAt: now });
  await tx.insert(DeliveryInvitation, { municipalityId, id: newId(), deliveryId: id, channel, appointmentAt, recordedAt: now, recordedBy: staffId });
  return { deliveryId: id };
}
