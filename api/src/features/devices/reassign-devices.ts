import type { Tx } from "../../platform/transaction";

/** Devices of an office that are in use go on at another: the key and the chain are the same. */
export async function reassignDevices(tx: Tx, fromOfficeId: string, toOfficeId: string): Promise<void> {
  await tx.query("UPDATE device SET office_id = $3 WHERE municipality_id = $1 AND office_id = $2 AND state IN ('ACTIVE', 'FROZEN')", [tx.municipalityId, fromOfficeId, toOfficeId]);
}
