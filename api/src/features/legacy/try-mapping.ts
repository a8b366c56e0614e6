import type { Source } from "../../platform/sources/source";
import type { Mapping } from "./mapping";
import { mannerOf } from "./manner.rules";
import { type OldRecord, readRecord } from "./read-record.rules";

const samplesOfEach = 3;

export interface TriedRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly after: OldRecord | { readonly reason: string; readonly about: string | null };
}
export interface TriedTable {
  readonly name: string;
  readonly rowsIn: number;
  readonly readable: number;
  /** Readable rows from which a value was left out, by the value. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Rows kept back, by reason and field. */
  readonly quarantined: Readonly<Record<string, number>>;
  readonly samples: readonly TriedRow[];
}

/** What a mapping would make of an extract, without touching the database (dry run): totals that balance to the row, and some rows of each kind before and after. Throws `UnreadableSource`. */
export async function tryMapping(source: Source, mapping: Mapping): Promise<TriedTable[]> {
  const tried: TriedTable[] = [];
  for (const table of source.tables) {
    const mapped = mapping.tables.find((one) => one.table === table.name);
    const manner = mapped && mannerOf(mapping, mapped);
    const [leftOut, quarantined, samples]: [Record<string, number>, Record<string, number>, TriedRow[]] = [{}, {}, []];
    const seen: Record<string, number> = {};
    let [rowsIn, readable] = [0, 0];
    for await (const { number, cells } of table.rows()) {
      rowsIn += 1;
      const read = manner ? readRecord(cells, manner) : { reason: "TABLE_NOT_MAPPED" as const, about: null };
      const kind = "record" in read ? "READABLE" : read.about === null ? read.reason : `${read.reason} ${read.about}`;
      if ("record" in read) {
        readable += 1;
        for (const one of read.record.leftOut) leftOut[one] = (leftOut[one] ?? 0) + 1;
      } else quarantined[kind] = (quarantined[kind] ?? 0) + 1;
      seen[kind] = (seen[kind] ?? 0) + 1;
      if ((seen[kind] ?? 0) <= samplesOfEach) samples.push({ number, cells, after: "record" in read ? read.record : read });
    }
    tried.push({ name: table.name, rowsIn, readable, leftOut, quarantined, samples });
  }
  return tried;
}
