import type { Tx } from "../../platform/transaction";

/** The boxes of seals of an office that ends go to another. */
export async function moveSealBoxes(tx: Tx, fromOfficeId: string, toOfficeId: string): Promise<void> {
  await tx.query("UPDATE seal_range SET office_id = $3 WHERE municipality_id = $1 AND office_id = $2", [tx.municipalityId, fromOfficeId, toOfficeId]);
}
