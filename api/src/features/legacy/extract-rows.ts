import type { DataSource } from "typeorm";
import type { SourceTable } from "../../platform/sources/source";
import { inMunicipality } from "../../platform/transaction";
import type { RunRow } from "./find-runs";

/** Where and as whom a run works, outside a request: every batch is a transaction of its own. */
export interface Place {
  readonly dataSource: DataSource;
  readonly municipalityId: string;
  readonly now: () => Date;
  /** Rows of one batch, which is one transaction: what is lost when the run is killed. */
  readonly rowsAtOnce: number;
}

/** Told after each batch: the table, and how many of its rows are done. */
export type Progress = (table: string, rows: number) => void;

/**
 * Keeps every row of the extract, whole, before anything is read out of it. A run that was stopped goes on behind the last row it kept; one that is done changes
 * nothing. Tables that nobody mapped are kept too.
 */
export async function extractRows(place: Place, run: RunRow, tables: readonly SourceTable[], progress: Progress): Promise<void> {
  if (run.state !== "NOT_STARTED") return;
  for (const table of tables) await extractTable(place, run.id, table, progress);
  await within(place, (tx) => tx.query("UPDATE migration_run SET state = 'EXTRACTED', extracted_at = $3 WHERE municipality_id = $1 AND id = $2 AND state = 'NOT_STARTED'", [tx.municipalityId, run.id, tx.now]));
}

async function extractTable(place: Place, runId: string, table: SourceTable, progress: Progress): Promise<void> {
  const last = await within(place, async (tx) => {
    await tx.query("INSERT INTO migration_table (municipality_id, run_id, name, columns, rows_in) VALUES ($1, $2, $3, $4, 0) ON CONFLICT DO NOTHING", [tx.municipalityId, runId, table.name, table.columns]);
    const [kept] = await tx.query<{ last: number | null }>("SELECT max(number) AS last FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND table_name = $3", [tx.municipalityId, runId, table.name]);
    return kept?.last ?? 0;
  });
  let batch: { number: number; cells: Readonly<Record<string, string | null>> }[] = [];
  let count = 0;
  const keep = async () => {
    const rows = batch;
    batch = [];
    // A program that was killed may have sent a COMMIT that came through only after this one looked where it had stopped.
    await within(place, async (tx) => {
      await tx.query("INSERT INTO migration_row (municipality_id, run_id, table_name, number, cells) SELECT $1, $2, $3, r.number, r.cells FROM jsonb_to_recordset($4::jsonb) AS r (number int, cells jsonb) ON CONFLICT DO NOTHING", [tx.municipalityId, runId, table.name, JSON.stringify(rows)]);
    });
    progress(table.name, count);
  };
  for await (const row of table.rows()) {
    count += 1;
    if (row.number <= last) continue;
    batch.push(row);
    if (batch.length >= place.rowsAtOnce) await keep();
  }
  if (batch.length > 0) await keep();
  await within(place, (tx) => tx.query("UPDATE migration_table SET rows_in = $4 WHERE municipality_id = $1 AND run_id = $2 AND name = $3", [tx.municipalityId, runId, table.name, count]));
}

export function within<T>(place: Place, work: Parameters<typeof inMunicipality<T>>[3]): Promise<T> {
  return inMunicipality(place.dataSource, place.municipalityId, place.now(), work);
}
