import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplications, moveApplications } from "../applications";
import { OutboundBatch } from "./directorate.entity";
import { findOutboundLines, lockOutbound, type OutboundLineRow } from "./find-outbound";
import { markProofs } from "./mark-proofs";
import { casesIn, isFile, judgeLines, type LineState, type RefusedLine, statusBefore } from "./outbound.rules";

export interface Acknowledgement {
  readonly batchId: string;
  readonly directorateReference: string;
  readonly acknowledgedOn: string;
  /** The lines it says it has; null for all that it does not refuse. */
  readonly lineIds: readonly string[] | null;
  readonly refused: readonly RefusedLine[];
  /** The numbers the Directorate gives to cases it has: papers that come are matched by them. */
  readonly references: readonly { readonly lineId: string; readonly reference: string }[];
}

/**
 * The Directorate says of a batch, line by line, what it has and what it refuses and why. Files it has are acknowledged, cases whose proof it has are closed; a
 * refused file stands complete again, and its paper must come back (`takeBackRefused`) before it is sent anew. The batch is acknowledged with its last line.
 * Refuses `BATCH_NOT_DISPATCHED`, `DATE_IN_FUTURE`, and what `judgeLines` refuses.
 */
export async function acknowledgeOutboundBatch(tx: Tx, actor: Actor, input: Acknowledgement): Promise<{ batchId: string }> {
  const batch = await lockOutbound(tx, input.batchId);
  const lines = await findOutboundLines(tx, [batch.id]);
  const cases = new Map((await lockApplications(tx, lines.flatMap((line) => line.applicationId ?? []))).map((row) => [row.id, row.status]));

  if (batch.state !== "DISPATCHED" || batch.dispatchedAt === null) throw new Refused("BATCH_NOT_DISPATCHED");
  if (input.acknowledgedOn > localDay(tx.now)) throw new Refused("DATE_IN_FUTURE", { about: "acknowledgedOn" });
  const { acknowledged, refused, open } = judgeLines(lines, input.lineIds, input.refused);

  await settle(tx, actor, acknowledged, "ACKNOWLEDGED");
  await settle(tx, actor, refused, "REFUSED");
  const numbers = input.references.filter(({ lineId, reference }) => reference.trim() !== "" && acknowledged.some(({ id }) => id === lineId));
  if (numbers.length > 0)
    await tx.query("UPDATE outbound_line l SET directorate_reference = n.reference FROM unnest($2::uuid[], $3::text[]) AS n (id, reference) WHERE l.municipality_id = $1 AND l.id = n.id", [tx.municipalityId, numbers.map(({ lineId }) => lineId), numbers.map(({ reference }) => reference.trim())]);
  const { directorateReference, acknowledgedOn } = input;
  if (open.length === 0) await tx.update(OutboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "ACKNOWLEDGED", acknowledgedAt: tx.now, acknowledgedOn, directorateReference });

  const forwarded = (ids: readonly string[]) => ids.filter((id) => cases.get(id) === "FORWARDED");
  const back = forwarded(casesIn(refused));
  await moveApplications(tx, actor, forwarded(casesIn(acknowledged)).filter((id) => !back.includes(id)), ["FORWARDED"], "ACKNOWLEDGED");
  for (const line of refused) {
    if (line.applicationId === null || !back.includes(line.applicationId) || !(isFile(line.kind) || line.kind === "SUPPLEMENT")) continue;
    back.splice(back.indexOf(line.applicationId), 1);
    await moveApplications(tx, actor, [line.applicationId], ["FORWARDED"], statusBefore(line.kind), line.reason);
  }
  await markProofs(tx, refused, "SENT_TO_DIRECTORATE", "PROVEN");
  const proven = await markProofs(tx, acknowledged, "SENT_TO_DIRECTORATE", "ACKNOWLEDGED");
  await moveApplications(tx, actor, proven.filter((id) => cases.get(id) === "SERVED"), ["SERVED"], "CLOSED");
  return { batchId: batch.id };
}

async function settle(tx: Tx, actor: Actor, lines: readonly (Pick<OutboundLineRow, "id"> & { readonly reason?: string })[], state: LineState): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `UPDATE outbound_line l SET state = $2, settled_at = $3, settled_by = $4, refusal_reason = s.reason
     FROM unnest($5::uuid[], $6::text[]) AS s (id, reason) WHERE l.municipality_id = $1 AND l.id = s.id`,
    [tx.municipalityId, state, tx.now, actor.staffId, lines.map(({ id }) => id), lines.map(({ reason }) => reason ?? null)],
  );
}
