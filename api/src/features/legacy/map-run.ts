import { canonical } from "../../platform/canonical-json";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockRun } from "./find-runs";
import type { Mapping } from "./mapping";

/**
 * Says what the columns of an extract mean, once every row of it is kept; until something is loaded it may be said again. Refuses `MIGRATION_NOT_EXTRACTED`, and
 * `MIGRATION_MAPPING_DIFFERS` for a run that was loaded by another mapping: it is undone first.
 */
export async function mapRun(tx: Tx, runId: string, mapping: Mapping): Promise<void> {
  const run = await lockRun(tx, runId);
  if (run.state === "NOT_STARTED" || run.state === "UNDONE") throw new Refused(run.state === "UNDONE" ? "MIGRATION_UNDONE" : "MIGRATION_NOT_EXTRACTED");
  const [loaded] = await tx.query("SELECT 1 FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND outcome <> 'PENDING' LIMIT 1", [tx.municipalityId, runId]);
  const same = run.mapping !== null && canonical(run.mapping) === canonical(mapping);
  if (same) return;
  if (loaded || run.state !== "EXTRACTED") throw new Refused("MIGRATION_MAPPING_DIFFERS", { about: runId });
  await tx.query("UPDATE migration_run SET mapping = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, runId, JSON.stringify(mapping)]);
}
