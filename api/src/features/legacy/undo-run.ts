import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockRun } from "./find-runs";

/**
 * Takes out exactly what a run brought in: people, numbers, cases and verdicts are as they were before it, also after others have worked. Answers those who stay because
 * they were used since (a filing, a changed record, a merge with somebody else); with any of them the run is still loaded, else it is undone. Refuses `MIGRATION_SIGNED_OFF`, `MIGRATION_UNDONE`.
 */
export async function undoRun(tx: Tx, undoneBy: string, runId: string): Promise<{ readonly kept: readonly string[] }> {
  const run = await lockRun(tx, runId);
  if (run.state === "SIGNED_OFF") throw new Refused("MIGRATION_SIGNED_OFF");
  if (run.state === "UNDONE") throw new Refused("MIGRATION_UNDONE");

  const kept = (await tx.query<{ id: string }>("SELECT undo_migration($1) AS id", [runId])).map(({ id }) => id);
  if (kept.length === 0) await tx.query("UPDATE migration_run SET state = 'UNDONE', undone_at = $3, undone_by = $4 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, runId, tx.now, undoneBy]);
  else await tx.query("UPDATE migration_run SET state = 'LOADED' WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, runId]);
  return { kept };
}
