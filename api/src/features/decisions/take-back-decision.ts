import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { restoreStatus } from "../applications";
import { reviveCertificates } from "../certificates";

/**
 * What a paper recorded at a case that was not its own is taken back: its decision and permit count no more, the case stands as before, and certificates that a first rejection ended
 * hold again. Refuses `CASE_WENT_ON` where something happened to the case since.
 */
export async function takeBackDecision(tx: Tx, actor: Actor, { applicationId, at, note }: { readonly applicationId: string; readonly at: Date; readonly note: string }): Promise<void> {
  const { left, status } = await restoreStatus(tx, actor, applicationId, at, note);
  const { municipalityId, now } = tx;
  const newest = (table: string) => `UPDATE ${table} SET taken_back_at = $3 WHERE municipality_id = $1 AND id = (SELECT id FROM ${table} WHERE municipality_id = $1 AND application_id = $2 AND taken_back_at IS NULL ORDER BY id DESC LIMIT 1) AND taken_back_at IS NULL`;
  const recorded = await tx.query<{ id: string }>("SELECT id FROM decision WHERE municipality_id = $1 AND application_id = $2 AND taken_back_at IS NULL AND recorded_at = $3", [municipalityId, applicationId, at]);
  if (left === "GRANTED") await tx.query(newest("residence_permit"), [municipalityId, applicationId, now]);
  if (recorded.length > 0) await tx.query(newest("decision"), [municipalityId, applicationId, now]);
  if (left === "REJECTED" && !decided.includes(status)) await reviveCertificates(tx, applicationId);
}

const decided: readonly string[] = ["GRANTED", "REJECTED", "REVOKED", "SERVED", "CLOSED"];
