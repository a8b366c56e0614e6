import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { each, lockItemsByIds, moveItems, nowhere } from "../custody";
import { getMunicipality } from "../offices";
import { numbered, type Numbered } from "../register";
import { dueOn } from "./dispatch-outbound";
import { findReturnLines, lockOpenReturn, lockReturn } from "./find-returns";
import { ReturnBatch } from "./return.entity";

/** The return leaves with a letter and an outgoing number of its own; its things leave the municipality's custody (S12d). Refuses `BATCH_NOT_DRAFT`, `BATCH_EMPTY`, `ITEM_NOT_IN_SAFE`. */
export async function dispatchReturnBatch(tx: Tx, actor: Actor, input: { readonly batchId: string }): Promise<Last<Numbered<{ batchId: string }>>> {
  const batch = await lockOpenReturn(tx, input.batchId);
  const lines = await findReturnLines(tx, [batch.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const municipality = await getMunicipality(tx);

  if (lines.length === 0) throw new Refused("BATCH_EMPTY");
  const away = items.find((item) => item.state !== "RETURN_BATCHED");
  if (away) throw new Refused("ITEM_NOT_IN_SAFE", { about: away.tag });

  const entryId = newId();
  await tx.update(ReturnBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "DISPATCHED", dispatchedAt: tx.now, protocolEntryId: entryId, acknowledgeBy: await dueOn(tx) });
  await moveItems(tx, actor, each(items, { act: "dispatchReturn", to: "RETURNED", place: nowhere }));
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "OUTGOING",
      characterisation: "ΕΠΙΣΤΡΟΦΗ",
      subject: "Επιστροφή αδειών διαμονής, αποφάσεων και λοιπών εγγράφων",
      attachments: lines.length,
      addressee: municipality.directorateName,
      sender: municipality.name,
      officeId: actor.officeId,
    },
    { batchId: batch.id },
  );
}

export interface ReturnAcknowledgement {
  readonly batchId: string;
  readonly directorateReference: string;
  readonly acknowledgedOn: string;
}

/** The Directorate says it has them. Refuses `BATCH_NOT_DISPATCHED`, `DATE_IN_FUTURE`. */
export async function acknowledgeReturnBatch(tx: Tx, _actor: Actor, input: ReturnAcknowledgement): Promise<{ batchId: string }> {
  const batch = await lockReturn(tx, input.batchId);

  if (batch.state !== "DISPATCHED") throw new Refused("BATCH_NOT_DISPATCHED");
  if (input.acknowledgedOn > localDay(tx.now)) throw new Refused("DATE_IN_FUTURE", { about: "acknowledgedOn" });

  const { acknowledgedOn, directorateReference } = input;
  await tx.update(ReturnBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "ACKNOWLEDGED", acknowledgedAt: tx.now, acknowledgedOn, directorateReference });
  return { batchId: batch.id };
}
