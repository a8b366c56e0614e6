import type { Encoding } from "./greek-text.rules";

export const sourceFormats = ["DBF", "ACCESS", "CSV", "XLSX", "POSTGRESQL"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** One row as the old system kept it: every value as text, a day as YYYY-MM-DD, nothing as null. Its number counts from 1 and never changes for the same extract. */
export interface SourceRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

export interface SourceTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Reads the rows one after another, a bounded number of them in memory at a time. Throws `UnreadableSource`. */
  rows(): AsyncIterable<SourceRow>;
}

/** A database of an abolished municipality, opened for reading. */
export interface Source {
  readonly format: SourceFormat;
  /** Null where the format itself says how letters are written. */
  readonly encoding: Encoding | null;
  readonly tables: readonly SourceTable[];
  close(): Promise<void>;
}

export const sourceTroubles = ["NOT_THIS_FORMAT", "DAMAGED", "TOO_LARGE", "MEMO_MISSING", "NO_TABLE", "UNREACHABLE"] as const;
export type SourceTrouble = (typeof sourceTroubles)[number];

/** The file or database can't be read, and why; never what stands in it. */
export class UnreadableSource extends Error {
  constructor(
    readonly trouble: SourceTrouble,
    /** Where: a table, a part of the file, a row's number. */
    readonly about: string,
  ) {
    super(`${trouble}: ${about}`);
    this.name = "UnreadableSource";
  }
}

/** Whatever a reader meets inside a file is told as trouble with the file. */
export function asTrouble(problem: unknown, about: string): UnreadableSource {
  return problem instanceof UnreadableSource ? problem : new UnreadableSource("DAMAGED", about);
}
