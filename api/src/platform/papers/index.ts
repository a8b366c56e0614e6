import type { PaperData, PaperKind } from "./paper-data";
import { type PaperJob, stopTypesetter, typeset } from "./typesetter";

export type { PaperData, PaperHead, PaperKind, Row } from "./paper-data";
export { stopTypesetter };

export interface PaperParts {
  readonly at: Date;
  readonly codes?: PaperJob["codes"];
  readonly pictures?: PaperJob["pictures"];
  /** A municipality's own templates, where it edits them (`PAPERS_DIR`). */
  readonly folder?: string | undefined;
}

/** Typesets one paper as tagged PDF/A-2a. The same record gives the same bytes. Throws where the template fails. */
export function renderPaper<K extends PaperKind>(kind: K, data: PaperData[K], { at, codes = {}, pictures = {}, folder }: PaperParts): Promise<Buffer> {
  return typeset({ template: kind, data, codes, pictures, at, folder });
}
