import type { Encoding } from "../../platform/sources/greek-text.rules";
import type { ListRow } from "./list-lines.rules";

/** A list as its file has it, before anybody says what its columns hold. */
export interface ListSheet {
  /** How a text file is written; null for a workbook. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly rows: readonly ListRow[];
}
