import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplications, moveApplications } from "../applications";
import { assertInSafeHere, layAway, lockItems, moveItems, placeOf } from "../custody";
import { OutboundLine } from "./directorate.entity";
import { findOutboundLines, lockDraft } from "./find-outbound";
import { casesIn, isFile, lineKind, statusBefore } from "./outbound.rules";

export interface Filling {
  readonly batchId: string;
  readonly tags: readonly string[];
}

/** As many papers as one covering letter lists. */
export const batchCapacity = 500;

/**
 * Puts things of the central safe into an open batch, all or none; each can be in one open batch only (S12a). Who does it has them in hand. Refuses
 * `BATCH_NOT_DRAFT`, `BATCH_FULL`, `NOTHING_CHOSEN`, `ITEM_IN_ANOTHER_BATCH`, what `lineKind` refuses, and where a thing stands instead (about: its tag).
 */
export async function fillOutboundBatch(tx: Tx, actor: Actor, input: Filling): Promise<{ batchId: string }> {
  const batch = await lockDraft(tx, input.batchId);
  const lines = await findOutboundLines(tx, [batch.id]);
  const items = await lockItems(tx, input.tags);
  const applications = new Map((await lockApplications(tx, items.flatMap((item) => item.applicationId ?? []))).map((row) => [row.id, row]));
  const here = new Set(casesIn(lines));

  if (items.length === 0) throw new Refused("NOTHING_CHOSEN", { about: "tags" });
  if (lines.length + items.length > batchCapacity) throw new Refused("BATCH_FULL", { about: String(batchCapacity) });
  const added = items.map((item) => {
    if (item.state === "BATCHED") throw new Refused("ITEM_IN_ANOTHER_BATCH", { about: item.tag });
    assertInSafeHere(item, actor.officeId);
    const application = applications.get(item.applicationId ?? "") ?? null;
    const kind = lineKind(item, application);
    // What came to a file that is in another open batch waits until that has left.
    if (kind === "SUPPLEMENT" && application?.status === "BATCHED" && !here.has(application.id)) throw new Refused("ITEM_IN_ANOTHER_BATCH", { about: item.tag });
    return { id: newId(), itemId: item.id, applicationId: item.applicationId, kind };
  });

  await tx.insert(OutboundLine, added.map((line) => ({ municipalityId: tx.municipalityId, batchId: batch.id, state: "OPEN" as const, ...line })));
  await moveItems(tx, actor, items.map((item) => ({ item, act: "addToBatch", to: "BATCHED", place: placeOf(item) })));
  await moveApplications(tx, actor, added.flatMap((line) => (isFile(line.kind) && line.applicationId ? [line.applicationId] : [])), ["COMPLETE"], "BATCHED");
  await moveApplications(tx, actor, casesIn(added).filter((id) => applications.get(id)?.status === "SUPPLEMENTED"), ["SUPPLEMENTED"], "BATCHED");
  return { batchId: batch.id };
}

/** Takes a thing out of an open batch; its case stands as before. Refuses `BATCH_NOT_DRAFT`, `NOT_FOUND`. */
export async function removeFromOutboundBatch(tx: Tx, actor: Actor, input: { readonly batchId: string; readonly tag: string }): Promise<{ batchId: string }> {
  const batch = await lockDraft(tx, input.batchId);
  const [item] = await lockItems(tx, [input.tag]);
  const lines = await findOutboundLines(tx, [batch.id]);
  const line = lines.find((row) => row.itemId === item?.id);

  if (!item || !line) throw new Refused("NOT_FOUND", { about: input.tag });

  await tx.query("DELETE FROM outbound_line WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id]);
  // What was meanwhile found elsewhere stays where it was found.
  if (item.state === "BATCHED") await moveItems(tx, actor, layAway([item], { act: "removeFromBatch", place: placeOf(item) }));
  const left = casesIn(lines.filter((row) => row !== line));
  const gone = casesIn([line]).filter((id) => isFile(line.kind) || !left.includes(id));
  const batched = (await lockApplications(tx, gone)).filter(({ status }) => status === "BATCHED").map(({ id }) => id);
  await moveApplications(tx, actor, batched, ["BATCHED"], statusBefore(line.kind));
  return { batchId: batch.id };
}
