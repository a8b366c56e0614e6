import { Refused } from "../../platform/refusal";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import { headingRow, type ListColumn, proposeColumns } from "./list-columns.rules";
import { readLines, type ReadLine } from "./list-lines.rules";
import type { ListSheet } from "./list-sheet";
import { readList } from "./read-list";

/** The file as it was sent, and the person's word on how to read it: null takes what the file itself suggests. */
export interface ListFile {
  readonly name: string;
  /** base64. */
  readonly content: string;
  readonly encoding: Encoding | null;
  readonly columns: readonly ListColumn[] | null;
  /** The number of the row with the headings; 0 where there is none. */
  readonly headingRow: number | null;
}

export interface ListReview {
  readonly sheet: ListSheet;
  readonly headingRow: number;
  readonly heading: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ReadLine[];
}

/**
 * Reads a list for a person to look at: what each column holds, each row before and after, and what is wrong with it. Nothing is kept. Refuses what `readList`
 * refuses, `LIST_COLUMNS_WRONG` for a column said twice.
 */
export async function reviewInboundList(file: ListFile): Promise<ListReview> {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/u.test(file.content)) throw new Refused("LIST_UNREADABLE");
  const sheet = await readList(Buffer.from(file.content, "base64"), file.encoding);
  const guessed = headingRow(sheet.rows);
  const number = file.headingRow ?? (guessed === null ? 0 : (sheet.rows[guessed]?.number ?? 0));
  const heading = sheet.rows.find((row) => row.number === number)?.cells ?? [];
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const proposed = file.columns ?? proposeColumns(heading);
  const columns = Array.from({ length: width }, (_, index) => proposed[index] ?? "IGNORE");
  const said = columns.filter((column) => column !== "IGNORE");
  if (new Set(said).size !== said.length) throw new Refused("LIST_COLUMNS_WRONG", { about: said.find((column, index) => said.indexOf(column) !== index) });
  return { sheet, headingRow: number, heading, columns, lines: readLines(sheet.rows.filter((row) => row.number > number), columns) };
}
