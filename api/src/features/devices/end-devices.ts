import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import type { Tx } from "../../platform/transaction";

/** The devices of an office that closes sign no more. */
export async function endDevicesOf(tx: Tx, actor: Actor, officeId: string): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    "UPDATE device SET state = 'REVOKED', ended_at = $3, ended_by = $4, end_reason = 'LEFT' WHERE municipality_id = $1 AND office_id = $2 AND state IN ('ACTIVE', 'FROZEN') RETURNING id",
    [tx.municipalityId, officeId, tx.now, actor.staffId],
  );
  for (const { id } of ended) await audit(tx, { event: "DEVICE_REVOKED", staffId: actor.staffId, officeId, subjectId: id });
}
