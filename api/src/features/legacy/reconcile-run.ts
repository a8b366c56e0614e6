import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findTotals, lockRun, type TableTotals } from "./find-runs";

/**
 * Holds what came against what became of it, to the row, for every table (S1); from then on the run may be signed off. Refuses `MIGRATION_NOT_LOADED`,
 * `MIGRATION_NOT_BALANCED` (about: the table) where a row is neither loaded nor merged nor quarantined, or a person or case is missing.
 */
export async function reconcileRun(tx: Tx, runId: string): Promise<TableTotals[]> {
  const run = await lockRun(tx, runId);
  if (run.state !== "LOADED" && run.state !== "RECONCILED") throw new Refused("MIGRATION_NOT_LOADED");
  const totals = await findTotals(tx, runId);
  for (const { name, rowsIn, loaded, merged, quarantined } of totals) if (loaded + merged + quarantined !== rowsIn) throw new Refused("MIGRATION_NOT_BALANCED", { about: name });
  const [missing] = await tx.query(
    `SELECT applicant_id FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND outcome IN ('LOADED', 'MERGED')
     EXCEPT SELECT applicant_id FROM migration_person WHERE municipality_id = $1 AND run_id = $2 LIMIT 1`,
    [tx.municipalityId, runId],
  );
  const [cases] = await tx.query<{ rows: number; cases: number }>(
    `SELECT (SELECT count(*)::int FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND outcome IN ('LOADED', 'MERGED') AND table_name = ANY($3::text[])) AS rows,
            (SELECT count(*)::int FROM legacy_case WHERE municipality_id = $1 AND run_id = $2) AS cases`,
    [tx.municipalityId, runId, (run.mapping?.tables ?? []).filter(({ makes }) => makes === "CASE").map(({ table }) => table)],
  );
  if (missing || cases?.rows !== cases?.cases) throw new Refused("MIGRATION_NOT_BALANCED", { about: missing ? "applicant" : "legacyCase" });
  await tx.query("UPDATE migration_run SET state = 'RECONCILED', reconciled_at = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, runId, tx.now]);
  return totals;
}
