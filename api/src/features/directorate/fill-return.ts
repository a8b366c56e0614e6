import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertRestsHere, layAway, lockItems, moveItems, placeOf } from "../custody";
import { batchCapacity } from "./fill-outbound";
import { findReturnLines, lockOpenReturn } from "./find-returns";
import { ReturnBatch, ReturnLine } from "./return.entity";

/** Opens an empty return to the Directorate (S12d). */
export async function openReturnBatch(tx: Tx, actor: Actor): Promise<{ batchId: string }> {
  const id = newId();
  await tx.insert(ReturnBatch, { municipalityId: tx.municipalityId, id, state: "DRAFT", createdAt: tx.now, createdBy: actor.staffId });
  return { batchId: id };
}

/**
 * Puts things of the central safe that are to return into an open return, all or none, each with the reason it was set aside for (S12d). Refuses `BATCH_NOT_DRAFT`, `NOTHING_CHOSEN`,
 * `BATCH_FULL`, `ITEM_NOT_TO_RETURN`, `ITEM_IN_ANOTHER_BATCH`, and where a thing stands instead.
 */
export async function fillReturnBatch(tx: Tx, actor: Actor, input: { readonly batchId: string; readonly tags: readonly string[] }): Promise<{ batchId: string }> {
  const batch = await lockOpenReturn(tx, input.batchId);
  const lines = await findReturnLines(tx, [batch.id]);
  const items = await lockItems(tx, input.tags);
  const notes = await notesOf(tx, items.map(({ id }) => id));

  if (items.length === 0) throw new Refused("NOTHING_CHOSEN", { about: "tags" });
  if (lines.length + items.length > batchCapacity) throw new Refused("BATCH_FULL", { about: String(batchCapacity) });
  const added = items.map((item, index) => {
    if (item.state === "RETURN_BATCHED") throw new Refused("ITEM_IN_ANOTHER_BATCH", { about: item.tag });
    assertRestsHere(item, actor.officeId);
    if (item.state !== "RETURN_DUE" || item.returnReason === null) throw new Refused("ITEM_NOT_TO_RETURN", { about: item.tag });
    return { municipalityId: tx.municipalityId, itemId: item.id, batchId: batch.id, applicationId: item.applicationId, position: (lines.at(-1)?.position ?? 0) + index + 1, reason: item.returnReason, note: notes.get(item.id) ?? null };
  });

  await tx.insert(ReturnLine, added);
  await moveItems(tx, actor, items.map((item) => ({ item, act: "addToReturn", to: "RETURN_BATCHED", place: placeOf(item) })));
  return { batchId: batch.id };
}

/** Takes a thing out of an open return: it waits for the next one. Refuses `BATCH_NOT_DRAFT`, `NOT_FOUND`. */
export async function removeFromReturnBatch(tx: Tx, actor: Actor, input: { readonly batchId: string; readonly tag: string }): Promise<{ batchId: string }> {
  const batch = await lockOpenReturn(tx, input.batchId);
  const [item] = await lockItems(tx, [input.tag]);
  const removed = await tx.query("DELETE FROM return_line WHERE municipality_id = $1 AND batch_id = $2 AND item_id = $3 RETURNING item_id", [tx.municipalityId, batch.id, item?.id]);

  if (!item || removed.length === 0) throw new Refused("NOT_FOUND", { about: input.tag });

  if (item.state === "RETURN_BATCHED") await moveItems(tx, actor, layAway([item], { act: "removeFromReturn", place: placeOf(item) }));
  return { batchId: batch.id };
}

/** The words with which each was set aside, from its own ledger. */
async function notesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.query<{ id: string; note: string | null }>(
    `SELECT DISTINCT ON (subject_id) subject_id AS id, body::json ->> 'note' AS note FROM custody_event
     WHERE municipality_id = $1 AND subject_id = ANY($2::uuid[]) AND act IN ('returnItem', 'recallItem', 'reportItemDamaged') ORDER BY subject_id, sequence DESC`,
    [tx.municipalityId, ids],
  );
  return new Map(rows.map(({ id, note }) => [id, note]));
}
