import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockRun } from "./find-runs";

export interface Mending {
  readonly runId: string;
  /** Which quarantined rows: of one reason, and of these numbers if given. */
  readonly table: string;
  readonly reason: string;
  readonly numbers: readonly number[] | null;
  /** What the cells of these columns say instead; null empties one. */
  readonly cells: Readonly<Record<string, string | null>>;
}

/**
 * Mends many quarantined rows at once: the extract's own cells stay as they are, the mended ones stand over them, and just these rows wait to be loaded again.
 * Refuses `MIGRATION_SIGNED_OFF`, `MIGRATION_UNDONE`, `UNKNOWN_COLUMN` (about: the column).
 */
export async function mendRows(tx: Tx, { runId, table, reason, numbers, cells }: Mending): Promise<{ readonly mended: number }> {
  const run = await lockRun(tx, runId);
  if (run.state === "SIGNED_OFF") throw new Refused("MIGRATION_SIGNED_OFF");
  if (run.state === "UNDONE") throw new Refused("MIGRATION_UNDONE");
  const [known] = await tx.query<{ columns: string[] }>("SELECT columns FROM migration_table WHERE municipality_id = $1 AND run_id = $2 AND name = $3", [tx.municipalityId, runId, table]);
  for (const column of Object.keys(cells)) if (!known?.columns.includes(column)) throw new Refused("UNKNOWN_COLUMN", { about: column });

  const mended = await tx.query(
    `UPDATE migration_row SET mended = coalesce(mended, '{}') || $6::jsonb, outcome = 'PENDING', reason = NULL, about = NULL
     WHERE municipality_id = $1 AND run_id = $2 AND table_name = $3 AND outcome = 'QUARANTINED' AND reason = $4 AND ($5::int[] IS NULL OR number = ANY($5::int[])) RETURNING number`,
    [tx.municipalityId, runId, table, reason, numbers, JSON.stringify(cells)],
  );
  await tx.query("UPDATE migration_run SET state = 'LOADED' WHERE municipality_id = $1 AND id = $2 AND state = 'RECONCILED'", [tx.municipalityId, runId]);
  return { mended: mended.length };
}
