import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { InboundBatch } from "./directorate.entity";
import { findInboundLines, lockCounting } from "./find-inbound";
import type { InboundKind } from "./line-kinds.rules";
import { keepInboundLines } from "./keep-inbound-lines";
import type { ListReview } from "./review-inbound-list";

export interface ListLoading {
  readonly batchId: string;
  readonly name: string;
  readonly kind: InboundKind;
  readonly review: ListReview;
  /** Rows a person looked at and leaves out. */
  readonly leaveOut: readonly number[];
}

/**
 * The reviewed list becomes the lines of the batch, each matched; nothing is found in the bag yet. Rows with a problem are left out by a person or mended in the
 * file: none is loaded unseen. Refuses `BATCH_ALREADY_ACCEPTED`, `LIST_ALREADY_LOADED`, `LIST_ROW_WRONG` (about: its number), `LIST_EMPTY`, `BATCH_FULL`.
 */
export async function loadInboundList(tx: Tx, _actor: Actor, { batchId, name, kind, review, leaveOut }: ListLoading): Promise<{ batchId: string; loaded: number }> {
  const batch = await lockCounting(tx, batchId);
  const lines = await findInboundLines(tx, [batch.id]);

  if (lines.some(({ listed }) => listed)) throw new Refused("LIST_ALREADY_LOADED");
  const kept = review.lines.filter(({ row }) => !leaveOut.includes(row.number));
  const wrong = kept.find(({ problems }) => problems.length > 0);
  if (wrong) throw new Refused("LIST_ROW_WRONG", { about: String(wrong.row.number) });
  if (kept.length === 0) throw new Refused("LIST_EMPTY");
  if (kept.length + lines.length > 500) throw new Refused("BATCH_FULL", { about: "500" });

  await tx.update(InboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { listName: name.slice(0, 120) });
  await keepInboundLines(tx, batch.id, lines.length, kept.map(({ said }) => ({ kind: said.paper ?? kind, said, listed: true, found: 0 })));
  return { batchId: batch.id, loaded: kept.length };
}
