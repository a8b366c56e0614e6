import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import iconv from "iconv-lite";
import { decode, detectEncoding } from "./detect-encoding";
import type { Encoding } from "./greek-text.rules";
import { asTrouble, type Source, type SourceRow, UnreadableSource } from "./source";

const delimiters = [";", ",", "\t", "|"] as const;
type Delimiter = (typeof delimiters)[number];
const largestRow = 1024 * 1024;
const sampleBytes = 64 * 1024;

/**
 * Text with a line a row and a first line of names. Encoding and delimiter are read off the text; what a row has beyond the names is kept as `column 7`.
 * Refuses `NOT_THIS_FORMAT` (no line of names), `DAMAGED` (a quote that never ends, zero bytes).
 */
export async function readCsv(path: string, encoding?: Encoding): Promise<Source> {
  const name = basename(path).replace(/\.(csv|tsv|txt)$/iu, "");
  const sample = await readSample(path);
  if (sample.length === 0) throw new UnreadableSource("NOT_THIS_FORMAT", name);
  const written = encoding ?? detectEncoding(sample);
  const text = decode(sample, written);
  if (written !== "utf-16le" && text.includes("\0")) throw new UnreadableSource("NOT_THIS_FORMAT", name);
  const delimiter = likeliestDelimiter(text);
  const columns = namesOf(linesOf(text, delimiter)[0] ?? []);
  if (columns.length === 0) throw new UnreadableSource("NOT_THIS_FORMAT", name);
  return { format: "CSV", encoding: written, tables: [{ name, columns, rows: () => rowsOf(path, written, delimiter, columns, name) }], close: () => Promise.resolve() };
}

/** The start, and where the file is long the middle and the end: the first page may be names in Latin letters alone. */
async function readSample(path: string): Promise<Buffer> {
  const [file, { size }] = await Promise.all([open(path, "r"), stat(path)]);
  try {
    const from = size <= 3 * sampleBytes ? [0] : [0, Math.floor(size / 2), size - sampleBytes];
    const length = size <= 3 * sampleBytes ? size : sampleBytes;
    const parts = await Promise.all(from.map(async (position) => {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await file.read(bytes, 0, length, position - (position % 2));
      return wholeLines(bytes.subarray(0, bytesRead), position > 0);
    }));
    return Buffer.concat(parts);
  } finally {
    await file.close();
  }
}

function wholeLines(bytes: Buffer, isCut: boolean): Buffer {
  const line = bytes.indexOf(0x0a);
  return isCut && line >= 0 ? bytes.subarray(line + 1) : bytes;
}

/** The one that cuts the first lines into the same number of parts, the greater number first. */
export function likeliestDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const widths = linesOf(text, delimiter).map((line) => line.length);
    const width = widths[0] ?? 0;
    return { delimiter, score: width < 2 ? 0 : (widths.filter((other) => other === width).length / widths.length) * 1_000 + width };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function linesOf(text: string, delimiter: Delimiter): string[][] {
  const whole = text.length > 30_000 ? text.slice(0, text.lastIndexOf("\n", 30_000) + 1) : text;
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  try {
    return parseAtOnce(whole, { ...options, to: 50 });
  } catch {
    // A quote that never ends further down: the first line still has the names.
    return parseAtOnce(whole.split("\n", 1)[0]?.replaceAll('"', "") ?? "", options);
  }
}

/** Names of columns, each once: an empty one is called by its place, a second of the same name by its place too. */
function namesOf(line: readonly string[]): string[] {
  const seen = new Set<string>();
  return line.map((cell, index) => {
    const plain = cell.trim();
    const name = plain === "" || seen.has(plain) ? `${plain === "" ? "column" : plain} ${index + 1}` : plain;
    seen.add(name);
    return name;
  });
}

async function* rowsOf(path: string, encoding: Encoding, delimiter: Delimiter, columns: readonly string[], name: string): AsyncGenerator<SourceRow> {
  const file = createReadStream(path);
  const rows = file
    .pipe(iconv.decodeStream(encoding))
    .pipe(parse({ delimiter, bom: true, from: 2, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: largestRow }));
  file.on("error", (problem) => rows.destroy(problem));
  let number = 0;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: Object.fromEntries(Array.from({ length: Math.max(columns.length, row.length) }, (_, index) => [columns[index] ?? `column ${index + 1}`, row[index]?.trim() || null])) };
    }
  } catch (problem) {
    throw asTrouble(problem, `${name}: after row ${number}`);
  } finally {
    file.destroy();
    rows.destroy();
  }
}
