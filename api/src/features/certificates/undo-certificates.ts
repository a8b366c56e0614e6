import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";

/** A certificate of the Directorate that was kept at a wrong case is void there; its serial may be kept at the right one. */
export async function voidDirectorateCertificate(tx: Tx, actor: Actor, { applicationId, serial, reason }: { readonly applicationId: string; readonly serial: string; readonly reason: string }): Promise<void> {
  await tx.query(
    `UPDATE submission_certificate SET status = 'VOIDED', ended_at = $4, ended_by = $5, end_reason = $6
     WHERE municipality_id = $1 AND application_id = $2 AND serial = $3 AND issuer = 'DIRECTORATE' AND status <> 'VOIDED'`,
    [tx.municipalityId, applicationId, serial, tx.now, actor.staffId, reason],
  );
}

/** The rejection was another's: the certificates it ended hold again. */
export async function reviveCertificates(tx: Tx, applicationId: string): Promise<void> {
  await tx.query("UPDATE submission_certificate SET status = 'ACTIVE' WHERE municipality_id = $1 AND application_id = $2 AND status = 'LAPSED_BY_REJECTION'", [tx.municipalityId, applicationId]);
}
