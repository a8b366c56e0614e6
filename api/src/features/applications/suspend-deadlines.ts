import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { DeadlineSuspension } from "./application.entity";
import { assertSuspension } from "./legal-rules.rules";
import { moveDeadlines } from "./move-deadlines";

/** No period runs from one day to another, by decree; it may have begun. Moves every open deadline. Refuses `SOURCE_MISSING`, `INVALID_INPUT` (about: to). */
export async function suspendDeadlines(tx: Tx, actor: Actor, { from, to, source }: { readonly from: string; readonly to: string; readonly source: string }): Promise<{ id: string }> {
  assertSuspension(from, to, source);
  const id = newId();
  await tx.insert(DeadlineSuspension, { municipalityId: tx.municipalityId, id, fromDay: from, toDay: to, source: source.trim(), setBy: actor.staffId, setAt: tx.now });
  await moveDeadlines(tx);
  return { id };
}
