import { parse } from "csv-parse/sync";
import { decode, detectEncoding } from "../../platform/sources/detect-encoding";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import { likeliestDelimiter } from "../../platform/sources/read-csv";
import { UnreadableSource } from "../../platform/sources/source";
import { isFormula, plainCell } from "./list-lines.rules";
import type { ListSheet } from "./list-sheet";

/** A text file with columns; encoding and delimiter are read off it. Throws `UnreadableSource` for what is no text, or has a quote that never ends. */
export function readCsvList(content: Buffer, asked: Encoding | null): ListSheet {
  const encoding = asked ?? detectEncoding(content);
  const text = decode(content, encoding);
  if (Array.from(text).some((letter) => letter < " " && !"\t\n\v\f\r".includes(letter))) throw new UnreadableSource("NOT_THIS_FORMAT", "");
  const delimiter = likeliestDelimiter(text);
  try {
    const records = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, max_record_size: 64 * 1024 }) as string[][];
    return { encoding, delimiter, rows: records.map((record, index) => ({ number: index + 1, cells: record.map(plainCell), marks: record.some(isFormula) ? (["FORMULA"] as const) : [] })) };
  } catch {
    throw new UnreadableSource("DAMAGED", "");
  }
}
