import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { InboundExplanation } from "./directorate.entity";
import { findInbound, lockInboundLine } from "./find-inbound";
import type { ExplanationOutcome } from "./inbound.rules";

/** What became of a thing that was on the list and not in the bag: until somebody says it, it stands open. Refuses `NOTHING_TO_EXPLAIN`, `REASON_MISSING`. */
export async function explainInboundDifference(tx: Tx, actor: Actor, input: { readonly lineId: string; readonly outcome: ExplanationOutcome; readonly note: string }): Promise<{ batchId: string }> {
  const line = await lockInboundLine(tx, input.lineId);
  const batch = await findInbound(tx, line.batchId);
  const note = input.note.trim();

  if (batch?.state !== "ACCEPTED" || !line.listed || line.found > 0 || line.explainedAt !== null) throw new Refused("NOTHING_TO_EXPLAIN");
  if (note === "") throw new Refused("REASON_MISSING", { about: "note" });

  await tx.insert(InboundExplanation, { municipalityId: tx.municipalityId, lineId: line.id, at: tx.now, staffId: actor.staffId, outcome: input.outcome, note });
  return { batchId: line.batchId };
}
