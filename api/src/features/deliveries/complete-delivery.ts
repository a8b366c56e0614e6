import type { Actor } from "../../platform/actor";
import { newVerificationCode } from "../../platform/random-codes";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplication, toBeServed } from "../applications";
import { assertNotRecalled, createItem, each, getSafe, inSafe, moveItems, nowhere } from "../custody";
import { findDecisions, findPermits, findRemedies } from "../decisions";
import { Delivery, ProofOfService } from "./delivery.entity";
import { isOnCounter, type ServiceOutcome } from "./delivery.rules";
import { findAttempt } from "./find-attempts";
import { findForm } from "./keep-form";
import { judgeRecipient, type Recipient } from "./judge-recipient";
import { keepAttempt } from "./keep-attempt";
import { drawnSignature } from "./keep-signature";
import { lockUnderWay } from "./lock-under-way";
import { wordsOfProof } from "./proof-words";
import { assertWitness, readHour, type Witness } from "./proof.rules";

export interface Completion extends Omit<Recipient, "refuses"> {
  readonly deliveryId: string;
  readonly outcome: ServiceOutcome;
  readonly witness?: Witness | null | undefined;
  /** base64 of a PNG: of who received, or of the witness. */
  readonly signaturePng?: string | null | undefined;
  /** Instead of the glass: the form signed by hand, with its day and hour. */
  readonly signedForm?: { readonly formId?: string | null | undefined; readonly servedAt: string } | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * The papers are served: in the person's hands, or refused before a witness, which counts as service; then what was refused lies in the safe for its return. The proof of service is
 * born with the hour that starts the remedies, and itself becomes an item that must reach the Directorate. Refuses `DELIVERY_NOT_STARTED`, `DELIVERY_OF_ANOTHER_OFFICER`,
 * `ITEM_ELSEWHERE` for a paper that was put back meanwhile, `ITEM_RECALLED`, `REMEDIES_MISSING`, `WITNESS_MISSING`, what `judgeRecipient` refuses, `SIGNATURE_MISSING`, `SIGNATURE_NOT_DRAWN`,
 * `PROOF_FORM_MISSING`, `PROOF_HOUR_MISSING`, `PROOF_HOUR_WRONG`.
 */
export async function completeDelivery(tx: Tx, actor: Actor, input: Completion): Promise<{ deliveryId: string }> {
  const { application, delivery, items } = await lockUnderWay(tx, actor, input.deliveryId);
  const safe = await getSafe(tx, actor.officeId);
  const [decision] = await findDecisions(tx, [application.id]);
  const [permit] = await findPermits(tx, [application.id]);

  if (delivery.officerId !== actor.staffId) throw new Refused("DELIVERY_OF_ANOTHER_OFFICER");
  const away = items.find((item) => !isOnCounter(item, delivery));
  if (away) throw new Refused("ITEM_ELSEWHERE", { about: away.tag, clause: "S10" });
  items.forEach(assertNotRecalled);
  if (decision && decision.kind !== "GRANT" && !(await findRemedies(tx, decision.id))) throw new Refused("REMEDIES_MISSING");
  assertWitness(input.outcome, input.witness);
  const refused = input.outcome === "REFUSED";
  const told = await judgeRecipient(tx, application, { ...input, refuses: refused });
  const form = input.signedForm ? await findForm(tx, delivery, input.signedForm.formId ?? null) : null;
  const signaturePng = form ? null : await drawnSignature(input.signaturePng ?? "");
  const servedAt = input.signedForm ? readHour(input.signedForm.servedAt, delivery.startedAt, tx.now) : tx.now;

  const { municipalityId } = tx;
  const attemptId = await keepAttempt(tx, delivery, { ...told, outcome: input.outcome, served: true, witness: input.witness, note: input.note, endedAt: servedAt });
  await tx.update(Delivery, { municipalityId, id: delivery.id }, { state: "PROVEN", servedAt, attemptId: null });
  await moveItems(tx, actor, refused ? each(items, { act: "refuseDelivery", to: "RETURN_DUE", place: inSafe(safe), marks: { returning: "REFUSED" } }) : each(items, { act: "completeDelivery", to: "DELIVERED", place: nowhere }));
  const proof = await createItem(tx, actor, { kind: "PROOF_OF_SERVICE", applicationId: delivery.applicationId, state: "IN_SAFE", place: inSafe(safe), act: "proveDelivery" });
  const attempt = await findAttempt(tx, attemptId);
  await tx.insert(ProofOfService, {
    municipalityId,
    id: newId(),
    deliveryId: delivery.id,
    attemptId,
    itemId: proof.id,
    servedAt,
    signaturePng,
    formId: form?.id ?? null,
    boundNumber: (items.some(({ kind }) => kind === "PERMIT") ? permit?.serial : null) ?? decision?.number ?? null,
    words: attempt ? await wordsOfProof(tx, application, attempt, items.map(({ kind }) => kind)) : null,
    verificationCode: newVerificationCode(municipalityId),
  });
  await moveApplication(tx, actor, delivery.applicationId, toBeServed, "SERVED");
  return { deliveryId: delivery.id };
}
