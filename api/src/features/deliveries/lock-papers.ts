import type { Tx } from "../../platform/transaction";
import { findItemsByIds, type ItemRow, lockItemsByIds } from "../custody";

/** What the house keeps of a case, locked until the act is over. */
export async function lockPapers(tx: Tx, applicationId: string): Promise<ItemRow[]> {
  const rows = await tx.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND application_id = $2", [tx.municipalityId, applicationId]);
  const ids = rows.map(({ id }) => id);
  await lockItemsByIds(tx, ids);
  return findItemsByIds(tx, ids);
}
