import { Refused } from "../../platform/refusal";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import { UnreadableSource } from "../../platform/sources/source";
import { readCsvList } from "./read-csv-list";
import { readXlsxList } from "./read-xlsx-list";
import type { ListSheet } from "./list-sheet";

/** In bytes: five hundred lines take a tenth of it. */
export const largestList = 600 * 1024;
const mostRows = 1_000;
const mostColumns = 60;

/**
 * A list as the Directorate sends it, CSV or XLSX, as rows of text: what each cell shows, nothing computed. `encoding`: the person's word where the guess was
 * wrong. Refuses `LIST_EMPTY`, `LIST_TOO_LARGE`, `LIST_UNREADABLE` (no table, an old .xls, one locked by a password, a zip that is broken).
 */
export async function readList(content: Buffer, encoding: Encoding | null): Promise<ListSheet> {
  if (content.length === 0) throw new Refused("LIST_EMPTY");
  if (content.length > largestList) throw new Refused("LIST_TOO_LARGE", { about: `${largestList / 1024} KB` });
  try {
    const zipped = content.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
    const sheet = zipped ? await readXlsxList(content) : readCsvList(content, encoding);
    const rows = sheet.rows.filter((row) => row.cells.some((cell) => cell !== ""));
    if (rows.length === 0) throw new Refused("LIST_EMPTY");
    if (rows.length > mostRows || rows.some((row) => row.cells.length > mostColumns)) throw new Refused("LIST_TOO_LARGE", { about: `${mostRows} × ${mostColumns}` });
    return { ...sheet, rows };
  } catch (problem) {
    if (problem instanceof Refused) throw problem;
    if (problem instanceof UnreadableSource) throw problem.trouble === "TOO_LARGE" ? new Refused("LIST_TOO_LARGE", { about: `${mostRows} × ${mostColumns}` }) : new Refused("LIST_UNREADABLE");
    throw problem;
  }
}
