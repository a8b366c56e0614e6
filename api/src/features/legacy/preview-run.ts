import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";
import { findTables, getRun } from "./find-runs";
import { type Mapping, readMapping } from "./mapping";
import { mannerOf } from "./manner.rules";
import { firstOfTwoDigits } from "./old-values.rules";
import { proposeTable } from "./propose-mapping.rules";
import { type OldRecord, readRecord } from "./read-record.rules";

const rowsAtOnce = 5_000;
const shown = 8;
const proposedFrom = 200;

export interface PreviewedRow {
  readonly table: string;
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly record: OldRecord | null;
  readonly reason: string | null;
  readonly about: string | null;
}
export interface Preview {
  readonly mapping: Mapping;
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rowsIn: number; readonly readable: number }[];
  readonly reasons: readonly { readonly reason: string; readonly about: string | null; readonly count: number }[];
  /** Readable rows first, then some of each reason. */
  readonly samples: readonly PreviewedRow[];
}

/** The mapping as JSON, checked. Refuses `MIGRATION_MAPPING_WRONG` (about: the first thing that is wrong). */
export function checkedMapping(text: string): Mapping {
  const read = readMapping(text);
  if ("wrong" in read) throw new Refused("MIGRATION_MAPPING_WRONG", { about: read.wrong[0]?.slice(0, 200) });
  return read.mapping;
}

/**
 * What a mapping would make of every row that is kept (dry run): nothing is changed. Without a mapping, by the run's own, or by one proposed from names and contents
 * of the columns. Refuses `NOT_FOUND`, `MIGRATION_MAPPING_WRONG`.
 */
export async function previewRun(db: Db, runId: string, asked: string | null): Promise<Preview> {
  const run = await getRun(db, runId);
  const tables = await findTables(db, runId);
  const mapping: Mapping = asked === null
    ? (run.mapping ?? { version: 1, format: run.format, encoding: run.encoding, twoDigitYearsFrom: firstOfTwoDigits, nationalityWhereMissing: null, subjectWhereMissing: "Υπόθεση αλλοδαπού", tables: await proposed(db, runId, tables) })
    : checkedMapping(asked);
  const counted = new Map<string, number>();
  const samples: PreviewedRow[] = [];
  const totals = [];
  for (const { name, columns, rowsIn } of tables) {
    const mapped = mapping.tables.find(({ table }) => table === name);
    let readable = 0;
    for (let after = 0; ; ) {
      const rows = await rowsOf(db, runId, name, after, rowsAtOnce);
      for (const { number, cells } of rows) {
        const read = mapped ? readRecord(cells, mannerOf(mapping, mapped)) : { reason: "TABLE_NOT_MAPPED", about: null };
        const kind = "record" in read ? `${name}|` : `${name}|${read.reason}|${read.about ?? ""}`;
        const count = (counted.get(kind) ?? 0) + 1;
        counted.set(kind, count);
        if ("record" in read) readable += 1;
        if (count <= ("record" in read ? shown : 2)) samples.push({ table: name, number, cells: inOrder(cells, columns), record: "record" in read ? read.record : null, reason: "record" in read ? null : read.reason, about: "record" in read ? null : read.about });
      }
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)?.number ?? after;
    }
    totals.push({ name, columns, rowsIn, readable });
  }
  const reasons = [...counted].flatMap(([kind, count]) => { const [, reason, about] = kind.split("|"); return reason ? [{ reason, about: about || null, count }] : []; });
  return { mapping, tables: totals, reasons: reasons.sort((one, other) => other.count - one.count), samples };
}

async function proposed(db: Db, runId: string, tables: readonly { readonly name: string; readonly columns: readonly string[] }[]): Promise<Mapping["tables"]> {
  const all = await Promise.all(tables.map(async ({ name, columns }) => proposeTable(name, columns, (await rowsOf(db, runId, name, 0, proposedFrom)).map(({ cells }) => cells))));
  return all.flatMap((one) => one ?? []);
}

function rowsOf(db: Db, runId: string, table: string, after: number, first: number): Promise<{ number: number; cells: Readonly<Record<string, string | null>> }[]> {
  return db.query("SELECT number, cells || coalesce(mended, '{}') AS cells FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND table_name = $3 AND number > $4 ORDER BY number LIMIT $5", [db.municipalityId, runId, table, after, first]);
}

/** jsonb keeps no order: columns as the extract has them, then what a row has beyond. */
function inOrder(cells: Readonly<Record<string, string | null>>, columns: readonly string[]): Record<string, string | null> {
  return { ...Object.fromEntries(columns.map((column) => [column, cells[column] ?? null])), ...Object.fromEntries(Object.entries(cells).filter(([column]) => !columns.includes(column))) };
}
