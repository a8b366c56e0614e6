import type { Source, SourceTable } from "../../platform/sources/source";
import type { Mapping, TableMapping } from "./mapping";
import { firstOfTwoDigits } from "./old-values.rules";
import { proposeTable } from "./propose-mapping.rules";

const sampleRows = 200;

/** A mapping for every table in which people or cases can be told, to be looked at and mended by a person. */
export async function proposeForSource(source: Source): Promise<Mapping> {
  const tables = (await Promise.all(source.tables.map(proposeForTable))).flatMap((table) => table ?? []);
  return { version: 1, format: source.format, encoding: source.encoding, twoDigitYearsFrom: firstOfTwoDigits, nationalityWhereMissing: null, subjectWhereMissing: "Υπόθεση αλλοδαπού", tables };
}

async function proposeForTable(table: SourceTable): Promise<TableMapping | undefined> {
  const sample: Readonly<Record<string, string | null>>[] = [];
  for await (const { cells } of table.rows()) {
    sample.push(cells);
    if (sample.length >= sampleRows) break;
  }
  return proposeTable(table.name, table.columns, sample);
}
