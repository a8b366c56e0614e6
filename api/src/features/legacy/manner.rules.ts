import { isGreek, foldWord } from "../applicants/name-words.rules";
import type { Manner } from "./read-record.rules";
import type { RecordField } from "./record-fields.rules";

interface Mapped {
  readonly twoDigitYearsFrom: number;
  readonly nationalityWhereMissing: string | null;
  readonly subjectWhereMissing: string;
}

/** How a table's rows are read, by its mapping: which column holds each field. */
export function mannerOf({ twoDigitYearsFrom, nationalityWhereMissing, subjectWhereMissing }: Mapped, { makes, columns }: { readonly makes: "PERSON" | "CASE"; readonly columns: Readonly<Record<string, RecordField>> }): Manner {
  return { makes, twoDigitYearsFrom, nationalityWhereMissing, subjectWhereMissing, columnOf: Object.fromEntries(Object.entries(columns).map(([column, field]) => [field, column])) };
}

/** A name written in Greek letters, or in Latin ones that only stand for Greek. */
export function isGreekName(name: string): boolean {
  return name.split(/\s+/u).some((word) => isGreek(foldWord(word)));
}
