import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { SafeCountLine, SafeCountResult } from "./custody.entity";
import { findLastPutBy, getCount } from "./find-counts";
import { getSafe, lockItemsOfCount, readTag } from "./find-items";
import { moveItems } from "./move-items";
import { assertCountOpen, judgeCount } from "./safe-count.rules";

export interface Counted {
  readonly countId: string;
  /** Everything that lies in the safe, as scanned without seeing the list. */
  readonly tags: readonly string[];
}

/** Things one safe may hold when it is counted in one go: several times what a central safe held in a year of 20,000 applications (3,700). */
const safeCapacity = 20_000;
/** One statement of PostgreSQL takes 65,535 values. */
const linesAtOnce = 5_000;

/**
 * A second person counted the safe, blind: what is missing, what lies here instead of elsewhere, what nobody knows is written
 * line by line, and the ledger follows what was seen. Refuses `SAFE_COUNT_OVER`, `COUNTER_NOT_INDEPENDENT`, `NOT_THIS_OFFICE`, `UNREADABLE_CODE`.
 */
export async function recordSafeCount(tx: Tx, actor: Actor, input: Counted): Promise<{ countId: string }> {
  if (input.tags.length > safeCapacity) throw new Refused("INVALID_INPUT", { about: "tags" });
  const count = await getCount(tx, input.countId);
  const safe = await getSafe(tx, actor.officeId, count.safeId);
  const tags = [...new Set(input.tags.map(readTag))];
  const lastPutBy = await findLastPutBy(tx, safe.id);
  const items = await lockItemsOfCount(tx, safe.id, tags);

  assertCountOpen(count, tx.now);
  const { expected, lines, moves } = judgeCount(items, tags, actor, { ...count, safe, lastPutBy });

  const { municipalityId } = tx;
  await tx.insert(SafeCountResult, { municipalityId, countId: count.id, countedAt: tx.now, countedBy: actor.staffId, expected, tags });
  const rows = lines.map((line, position) => ({ municipalityId, countId: count.id, position, ...line }));
  for (let from = 0; from < rows.length; from += linesAtOnce) await tx.insert(SafeCountLine, rows.slice(from, from + linesAtOnce));
  await moveItems(tx, actor, moves);
  return { countId: count.id };
}
