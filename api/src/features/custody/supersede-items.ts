import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import type { ItemKind, RecallReason } from "./custody.rules";
import { lockItemsByIds } from "./find-items";
import { judgeSupersede } from "./item-fate.rules";
import { moveItems } from "./move-items";

export interface Superseding {
  readonly applicationIds: readonly string[];
  readonly kinds: readonly ItemKind[];
  readonly reason: RecallReason;
  readonly note: string;
}

/** A later paper of the Directorate takes the place of those the house still has: wherever they lie they are delivered no more and go back (S12d). */
export async function supersedeItems(tx: Tx, actor: Actor, { applicationIds, kinds, reason, note }: Superseding): Promise<void> {
  if (applicationIds.length === 0) return;
  const ids = await tx.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND kind = ANY($3::text[])", [tx.municipalityId, applicationIds, kinds]);
  const items = await lockItemsByIds(tx, ids.map(({ id }) => id));

  await moveItems(tx, actor, judgeSupersede(items, reason, note));
}
