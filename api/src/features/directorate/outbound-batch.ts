import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { lockApplication, moveApplication } from "../applications";
import { assertInSafeHere, each, layAway, lockItems, lockItemsByIds, moveItems, nowhere, placeOf } from "../custody";
import { getMunicipality } from "../offices";
import { numbered, type Numbered } from "../register";
import { OutboundBatch, OutboundLine } from "./directorate.entity";
import { lineKind } from "./directorate.rules";
import { findOutboundLines, lockOutbound, type OutboundRow } from "./find-batches";

/** Opens an empty batch for the Directorate (S12a). */
export async function openOutboundBatch(tx: Tx, actor: Actor): Promise<{ batchId: string }> {
  const id = newId();
  await tx.insert(OutboundBatch, { municipalityId: tx.municipalityId, id, state: "DRAFT", createdAt: tx.now, createdBy: actor.staffId });
  return { batchId: id };
}

interface Filling {
  readonly batchId: string;
  readonly tag: string;
}

/**
 * Puts a complete dossier or a proof of service of the central safe into an open batch; it can be in one only. Refuses
 * `BATCH_NOT_DRAFT`, `FILE_INCOMPLETE`, `ITEM_IN_ANOTHER_BATCH`, and where the item stands instead.
 */
export async function addToOutboundBatch(tx: Tx, actor: Actor, input: Filling): Promise<{ batchId: string }> {
  const batch = await lockDraft(tx, input.batchId);
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });
  const kind = lineKind(item.kind);
  if (item.applicationId === null) throw new Refused("NOT_FOUND", { about: input.tag });
  const application = await lockApplication(tx, item.applicationId);

  if (item.state === "BATCHED") throw new Refused("ITEM_IN_ANOTHER_BATCH", { about: item.tag });
  assertInSafeHere(item, actor.officeId);
  if (kind === "APPLICATION" && application.status !== "COMPLETE") throw new Refused("FILE_INCOMPLETE", { about: item.tag });

  await tx.insert(OutboundLine, { municipalityId: tx.municipalityId, id: newId(), batchId: batch.id, itemId: item.id, applicationId: application.id, kind });
  await moveItems(tx, actor, [{ item, act: "addToBatch", to: "BATCHED", place: placeOf(item) }]);
  if (kind === "APPLICATION") await moveApplication(tx, actor, application.id, ["COMPLETE"], "BATCHED");
  return { batchId: batch.id };
}

/** Takes a thing out of an open batch. Refuses `BATCH_NOT_DRAFT`, `NOT_FOUND`. */
export async function removeFromOutboundBatch(tx: Tx, actor: Actor, input: Filling): Promise<{ batchId: string }> {
  const batch = await lockDraft(tx, input.batchId);
  const [item] = await lockItems(tx, [input.tag]);
  const line = (await findOutboundLines(tx, [batch.id])).find((row) => row.itemId === item?.id);

  if (!item || !line) throw new Refused("NOT_FOUND", { about: input.tag });

  await tx.query("DELETE FROM outbound_line WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id]);
  // What was meanwhile found elsewhere stays where it was found.
  if (item.state === "BATCHED") await moveItems(tx, actor, layAway([item], { act: "removeFromBatch", place: placeOf(item) }));
  if (line.kind === "APPLICATION") await moveApplication(tx, actor, line.applicationId, ["BATCHED"], "COMPLETE");
  return { batchId: batch.id };
}

/** Sends the batch with its covering letter and outgoing number; its things leave the municipality's custody (S12a). Refuses `BATCH_NOT_DRAFT`, `BATCH_EMPTY`. */
export async function dispatchOutboundBatch(tx: Tx, actor: Actor, input: { readonly batchId: string }): Promise<Last<Numbered<{ batchId: string }>>> {
  const batch = await lockDraft(tx, input.batchId);
  const lines = await findOutboundLines(tx, [batch.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const municipality = await getMunicipality(tx);

  if (lines.length === 0) throw new Refused("BATCH_EMPTY");

  const entryId = newId();
  await tx.update(OutboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "DISPATCHED", dispatchedAt: tx.now, protocolEntryId: entryId });
  await moveItems(tx, actor, each(items, { act: "dispatchBatch", to: "FORWARDED", place: nowhere }));
  for (const line of lines) {
    if (line.kind === "APPLICATION") await moveApplication(tx, actor, line.applicationId, ["BATCHED"], "FORWARDED");
    else await tx.query("UPDATE delivery SET state = 'SENT_TO_DIRECTORATE' WHERE municipality_id = $1 AND application_id = $2 AND state = 'DELIVERED'", [tx.municipalityId, line.applicationId]);
  }
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "OUTGOING",
      characterisation: "ΔΙΑΒΙΒΑΣΤΙΚΟ",
      subject: "Διαβίβαση αιτήσεων και αποδεικτικών επίδοσης",
      attachments: lines.length,
      addressee: municipality.directorateName,
      sender: municipality.name,
      officeId: actor.officeId,
    },
    { batchId: batch.id },
  );
}

export interface Acknowledgement {
  readonly batchId: string;
  readonly directorateReference: string;
  readonly acknowledgedOn: string;
}

/** The Directorate says it has the batch: applications are acknowledged, and the cases whose proof it now holds are closed. Refuses `BATCH_NOT_DISPATCHED`. */
export async function acknowledgeOutboundBatch(tx: Tx, actor: Actor, input: Acknowledgement): Promise<{ batchId: string }> {
  const batch = await lockOutbound(tx, input.batchId);
  const lines = await findOutboundLines(tx, [batch.id]);

  if (batch.state !== "DISPATCHED") throw new Refused("BATCH_NOT_DISPATCHED");
  if (input.acknowledgedOn > localDay(tx.now)) throw new Refused("INVALID_INPUT", { about: "acknowledgedOn" });

  await tx.update(OutboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "ACKNOWLEDGED", acknowledgedAt: tx.now, acknowledgedOn: input.acknowledgedOn, directorateReference: input.directorateReference });
  for (const line of lines) {
    const application = await lockApplication(tx, line.applicationId);
    if (line.kind === "APPLICATION") {
      if (application.status === "FORWARDED") await moveApplication(tx, actor, line.applicationId, ["FORWARDED"], "ACKNOWLEDGED");
    } else {
      await tx.query("UPDATE delivery SET state = 'ACKNOWLEDGED' WHERE municipality_id = $1 AND application_id = $2 AND state = 'SENT_TO_DIRECTORATE'", [tx.municipalityId, line.applicationId]);
      await moveApplication(tx, actor, line.applicationId, ["SERVED"], "CLOSED");
    }
  }
  return { batchId: batch.id };
}

async function lockDraft(tx: Tx, batchId: string): Promise<OutboundRow> {
  const batch = await lockOutbound(tx, batchId);
  if (batch.state !== "DRAFT") throw new Refused("BATCH_NOT_DRAFT");
  return batch;
}
