import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import type { SourceFormat } from "../../platform/sources/source";
import type { Tx } from "../../platform/transaction";
import type { RunState } from "./legacy.entity";
import type { Mapping } from "./mapping";

export interface RunRow {
  readonly id: string;
  readonly predecessorId: string;
  readonly source: string;
  readonly sourceHash: string;
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly mapping: Mapping | null;
  readonly state: RunState;
}

const selectRun = `SELECT r.id, r.predecessor_id AS "predecessorId", r.source, r.source_hash AS "sourceHash", r.format, r.encoding, r.mapping, r.state FROM migration_run r WHERE r.municipality_id = $1`;

/** The run of an extract that is not undone. */
export async function findOpenRun(db: Db, predecessorId: string, sourceHash: string): Promise<RunRow | undefined> {
  const [run] = await db.query<RunRow>(`${selectRun} AND r.predecessor_id = $2 AND r.source_hash = $3 AND r.state <> 'UNDONE'`, [db.municipalityId, predecessorId, sourceHash]);
  return run;
}

/** Locks a run, in whatever state. Refuses `NOT_FOUND`. */
export async function lockRun(tx: Tx, id: string): Promise<RunRow> {
  const [run] = isId(id) ? await tx.query<RunRow>(`${selectRun} AND r.id = $2 FOR UPDATE`, [tx.municipalityId, id]) : [];
  if (!run) throw new Refused("NOT_FOUND", { about: "run" });
  return run;
}

/** Refuses `NOT_FOUND`. */
export async function getRun(db: Db, id: string): Promise<RunRow> {
  const [run] = isId(id) ? await db.query<RunRow>(`${selectRun} AND r.id = $2`, [db.municipalityId, id]) : [];
  if (!run) throw new Refused("NOT_FOUND", { about: "run" });
  return run;
}

export function findTables(db: Db, runId: string): Promise<{ name: string; columns: string[]; rowsIn: number }[]> {
  return db.query('SELECT name, columns, rows_in AS "rowsIn" FROM migration_table WHERE municipality_id = $1 AND run_id = $2 ORDER BY name', [db.municipalityId, runId]);
}

export interface TableTotals {
  readonly name: string;
  /** Rows of the extract. */
  readonly rowsIn: number;
  readonly loaded: number;
  readonly merged: number;
  readonly quarantined: number;
  readonly pending: number;
}

/** The control totals of a run: for each table, what came and what became of it. */
export async function findTotals(db: Db, runId: string): Promise<TableTotals[]> {
  return db.query(
    `SELECT t.name, t.rows_in AS "rowsIn",
       count(*) FILTER (WHERE r.outcome = 'LOADED')::int AS loaded, count(*) FILTER (WHERE r.outcome = 'MERGED')::int AS merged,
       count(*) FILTER (WHERE r.outcome = 'QUARANTINED')::int AS quarantined, count(*) FILTER (WHERE r.outcome = 'PENDING')::int AS pending
     FROM migration_table t LEFT JOIN migration_row r ON r.municipality_id = t.municipality_id AND r.run_id = t.run_id AND r.table_name = t.name
     WHERE t.municipality_id = $1 AND t.run_id = $2 GROUP BY t.name, t.rows_in ORDER BY t.name`,
    [db.municipalityId, runId],
  );
}

export interface ReasonCount {
  readonly reason: string;
  readonly about: string | null;
  readonly count: number;
}

/** Why rows of a run are kept back, the commonest first. */
export function findReasons(db: Db, runId: string): Promise<ReasonCount[]> {
  return db.query("SELECT reason, about, count(*)::int AS count FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND outcome = 'QUARANTINED' GROUP BY reason, about ORDER BY count(*) DESC, reason, about", [db.municipalityId, runId]);
}
