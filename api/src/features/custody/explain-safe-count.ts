import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { SafeCountExplanation } from "./custody.entity";
import { findCountsByIds } from "./find-counts";
import { judgeExplain } from "./safe-count.rules";

/** A supervisor writes what became of a count's differences, which stood open until then. Refuses `NOTHING_TO_EXPLAIN`, `REASON_MISSING`. */
export async function explainSafeCount(tx: Tx, actor: Actor, input: { readonly countId: string; readonly note: string }): Promise<{ countId: string }> {
  const [count] = await findCountsByIds(tx, [input.countId]);
  if (!count) throw new Refused("NOT_FOUND", { about: "count" });

  const note = judgeExplain(count, input.note);

  await tx.insert(SafeCountExplanation, { municipalityId: tx.municipalityId, countId: count.id, at: tx.now, staffId: actor.staffId, note });
  return { countId: count.id };
}
