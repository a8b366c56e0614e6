import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { settlePredecessor } from "../offices";
import { lockRun } from "./find-runs";

/** Two persons sign what came of a run (S1): from now on it is not undone, and with the last open one its predecessor is settled. Refuses `MIGRATION_NOT_RECONCILED`, `MIGRATION_MATCHES_OPEN`, `MIGRATION_SIGNED_OFF`. */
export async function signOffRun(tx: Tx, actor: Actor, { runId, secondPersonId }: { readonly runId: string; readonly secondPersonId: string }): Promise<{ runId: string }> {
  const run = await lockRun(tx, runId);
  if (run.state === "SIGNED_OFF") throw new Refused("MIGRATION_SIGNED_OFF");
  if (run.state !== "RECONCILED") throw new Refused("MIGRATION_NOT_RECONCILED");
  const [open] = await tx.query("SELECT 1 FROM migration_match WHERE municipality_id = $1 AND run_id = $2 AND verdict IS NULL LIMIT 1", [tx.municipalityId, runId]);
  if (open) throw new Refused("MIGRATION_MATCHES_OPEN");
  await tx.query("UPDATE migration_run SET state = 'SIGNED_OFF', signed_at = $3, signed_by = $4, signed_second_id = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, runId, tx.now, actor.staffId, secondPersonId]);
  const [other] = await tx.query("SELECT 1 FROM migration_run WHERE municipality_id = $1 AND predecessor_id = $2 AND state NOT IN ('SIGNED_OFF', 'UNDONE') LIMIT 1", [tx.municipalityId, run.predecessorId]);
  if (!other) await settlePredecessor(tx, { predecessorId: run.predecessorId, staffId: actor.staffId, secondPersonId, reason: null });
  return { runId };
}
