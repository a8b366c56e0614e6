import type { Encoding } from "../../platform/sources/greek-text.rules";
import { hashOf, openSource } from "../../platform/sources/open-source";
import type { SourceFormat, SourceRow } from "../../platform/sources/source";

const sampleRows = 5;

export interface InspectedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sample: readonly SourceRow[];
}
export interface InspectedSource {
  readonly format: SourceFormat;
  /** As given, or as it reads least strangely: a person looks at the sample rows and confirms. Null where the format says it itself. */
  readonly encoding: Encoding | null;
  /** SHA-256 of the extract in hexadecimal; null for a database, which is no file. */
  readonly hash: string | null;
  readonly tables: readonly InspectedTable[];
}

/**
 * What an extract of an abolished municipality's database holds (S1), before anything is moved: format, encoding, hash, tables, how many rows, and the first
 * rows of each as they would be read. Reads the whole extract once and changes nothing. Throws `UnreadableSource`.
 */
export async function inspectSource(place: string, encoding?: Encoding): Promise<InspectedSource> {
  const source = await openSource(place, encoding);
  try {
    const tables: InspectedTable[] = [];
    for (const { name, columns, rows } of source.tables) {
      const sample: SourceRow[] = [];
      let count = 0;
      for await (const row of rows()) {
        count += 1;
        if (sample.length < sampleRows) sample.push(row);
      }
      tables.push({ name, columns, rows: count, sample });
    }
    return { format: source.format, encoding: source.encoding, hash: source.format === "POSTGRESQL" ? null : await hashOf(place), tables };
  } finally {
    await source.close();
  }
}
