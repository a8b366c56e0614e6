import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { findEntriesByIds, numbered, type Numbered } from "../register";
import { OutboundBatch, OutboundLine } from "./directorate.entity";
import { dueOn, letterEntry } from "./dispatch-outbound";
import { findOutboundLines, lockOutbound } from "./find-outbound";

/**
 * A batch nobody acknowledged is sent again: a new covering letter with a number of its own names the old one and lists what is still open; the old batch is
 * closed as sent again. The papers stay where they are believed: at the Directorate. Refuses `BATCH_NOT_DISPATCHED`.
 */
export async function resendOutboundBatch(tx: Tx, actor: Actor, input: { readonly batchId: string }): Promise<Last<Numbered<{ batchId: string }>>> {
  const old = await lockOutbound(tx, input.batchId);
  const open = (await findOutboundLines(tx, [old.id])).filter(({ state }) => state === "OPEN");
  const [letter] = await findEntriesByIds(tx, old.protocolEntryId ? [old.protocolEntryId] : []);

  if (old.state !== "DISPATCHED" || !letter) throw new Refused("BATCH_NOT_DISPATCHED");

  const [id, entryId] = [newId(), newId()];
  const { municipalityId, now } = tx;
  await tx.query("UPDATE outbound_line SET state = 'RESENT', settled_at = $3, settled_by = $4 WHERE municipality_id = $1 AND batch_id = $2 AND state = 'OPEN'", [municipalityId, old.id, now, actor.staffId]);
  await tx.update(OutboundBatch, { municipalityId, id: old.id }, { state: "RESENT" });
  await tx.insert(OutboundBatch, { municipalityId, id, state: "DISPATCHED", createdAt: now, createdBy: actor.staffId, dispatchedAt: now, protocolEntryId: entryId, acknowledgeBy: await dueOn(tx), resends: old.id });
  await tx.insert(OutboundLine, open.map(({ itemId, applicationId, kind }) => ({ municipalityId, id: newId(), batchId: id, itemId, applicationId, kind, state: "OPEN" as const })));
  return numbered(await letterEntry(tx, actor, { entryId, lines: open.length, resends: `${letter.number}/${letter.year}` }), { batchId: id });
}
