import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { newVerificationCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplication } from "../applications";
import { assertNotRecalled, createItem, each, getSafe, inSafe, lockItemsByIds, moveItems, nowhere } from "../custody";
import { Delivery, ProofOfService } from "./delivery.entity";
import { assertIdentity, type IdentityCheck, isOnCounter, type IdentityDocumentKind } from "./delivery.rules";
import { type DeliveryRow, findItemIds, lockDelivery } from "./find-deliveries";
import { drawnSignature } from "./keep-signature";

export interface Completion extends IdentityCheck {
  readonly deliveryId: string;
  readonly identityDocumentKind: IdentityDocumentKind;
  /** base64 of a PNG. */
  readonly signaturePng: string;
}

/**
 * The papers are in the person's hands, who signed: the proof of service is born with the hour that starts the remedies,
 * and itself becomes an item that must reach the Directorate. Refuses `DELIVERY_NOT_STARTED`, `DELIVERY_OF_ANOTHER_OFFICER`,
 * `ITEM_ELSEWHERE` for a paper that was put back meanwhile, `ITEM_RECALLED`, `PASSPORT_EXCEPTION_MISSING`, `SIGNATURE_MISSING`, `SIGNATURE_NOT_DRAWN`.
 */
export async function completeDelivery(tx: Tx, actor: Actor, input: Completion): Promise<{ deliveryId: string }> {
  const delivery = await lockStarted(tx, actor, input.deliveryId);
  const items = await lockItemsByIds(tx, (await findItemIds(tx, [delivery.id])).map((row) => row.itemId));
  const safe = await getSafe(tx, actor.officeId);

  if (delivery.officerId !== actor.staffId) throw new Refused("DELIVERY_OF_ANOTHER_OFFICER");
  const away = items.find((item) => !isOnCounter(item, delivery));
  if (away) throw new Refused("ITEM_ELSEWHERE", { about: away.tag, clause: "S10" });
  items.forEach(assertNotRecalled);
  assertIdentity(input);
  const signature = await drawnSignature(input.signaturePng);

  const { municipalityId, now } = tx;
  await tx.update(
    Delivery,
    { municipalityId, id: delivery.id },
    {
      state: "DELIVERED",
      servedAt: now,
      identityDocumentKind: input.identityDocumentKind,
      identityDocumentNumber: input.identityDocumentNumber.trim(),
      holderPassportSeen: input.holderPassportSeen,
      passportException: input.passportException?.trim() || null,
    },
  );
  await moveItems(tx, actor, each(items, { act: "completeDelivery", to: "DELIVERED", place: nowhere }));
  const proof = await createItem(tx, actor, { kind: "PROOF_OF_SERVICE", applicationId: delivery.applicationId, state: "IN_SAFE", place: inSafe(safe), act: "proveDelivery" });
  await tx.insert(ProofOfService, { municipalityId, id: newId(), deliveryId: delivery.id, itemId: proof.id, servedAt: now, signaturePng: signature, verificationCode: newVerificationCode(municipalityId) });
  await moveApplication(tx, actor, delivery.applicationId, ["GRANTED", "REJECTED"], "SERVED");
  return { deliveryId: delivery.id };
}

/** A delivery begun at this office and not ended. Refuses `NOT_FOUND`, `NOT_THIS_OFFICE`, `DELIVERY_NOT_STARTED`. */
export async function lockStarted(tx: Tx, actor: Actor, deliveryId: string): Promise<DeliveryRow> {
  const delivery = await lockDelivery(tx, deliveryId);
  if (delivery.officeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE");
  if (delivery.state !== "STARTED") throw new Refused("DELIVERY_NOT_STARTED");
  return delivery;
}
