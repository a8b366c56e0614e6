import type { Tx } from "../../platform/transaction";

/** Where its papers are to be delivered from now on (S10). Whether that office may is the caller's to ask. */
export async function collectAt(tx: Tx, applicationId: string, officeId: string): Promise<void> {
  await tx.query("UPDATE application SET delivery_office_id = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, applicationId, officeId]);
}
