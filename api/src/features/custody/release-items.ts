import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { lockItemsByIds } from "./find-items";
import { judgeRelease, judgeRestore } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Releasing {
  readonly itemIds: readonly string[];
  readonly applicationId: string;
  readonly secondPersonId: string;
  readonly note: string;
  /** When they came to the case: what they took the place of then is as it was. */
  readonly cameAt: Date;
}

/**
 * Things that were given to a wrong case are nobody's again and stay where they are; what they took the place of is called back no more. Refuses `ITEM_ALREADY_GONE`,
 * `ITEM_IN_PACKAGE`, `ITEM_NOT_IN_SAFE`, `ITEM_IN_RETURN`.
 */
export async function releaseItems(tx: Tx, actor: Actor, { itemIds, applicationId, secondPersonId, note, cameAt }: Releasing): Promise<void> {
  const set = await tx.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND application_id = $2 AND recalled_at = $3 AND recall_reason IN ('SUPERSEDED', 'REVOKED')", [tx.municipalityId, applicationId, cameAt]);
  const items = await lockItemsByIds(tx, [...itemIds, ...set.map(({ id }) => id)]);
  const own = items.filter(({ id }) => itemIds.includes(id));

  const moves = [...judgeRelease(own, secondPersonId, note), ...judgeRestore(items.filter((item) => !own.includes(item)), secondPersonId, note)];

  await moveItems(tx, actor, moves);
  await tx.query("UPDATE custody_item SET application_id = NULL WHERE municipality_id = $1 AND id = ANY($2::uuid[])", [tx.municipalityId, itemIds]);
}
