import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DBFFile, type FieldDescriptor } from "dbffile";
import { detectEncoding } from "./detect-encoding";
import type { Encoding } from "./greek-text.rules";
import { asTrouble, type Source, type SourceRow, UnreadableSource } from "./source";

const rowsAtOnce = 1_000;
const sampleBytes = 256 * 1024;

/**
 * A table of dBase or FoxPro with the memo file beside it (.DBT, .FPT). Rows marked deleted are left out by the old system and by us, and keep their numbers.
 * Refuses `NOT_THIS_FORMAT`, `MEMO_MISSING`, `DAMAGED`.
 */
export async function readDbf(path: string, encoding?: Encoding): Promise<Source> {
  const name = basename(path).replace(/\.dbf$/iu, "");
  const head = await readHead(path, name);
  const written = encoding ?? (await detectIn(path, head));
  const { fields } = await openDbf(path, written, name);
  return {
    format: "DBF",
    encoding: written,
    tables: [{ name, columns: fields.map((field) => field.name), rows: () => rowsOf(path, written, name) }],
    close: () => Promise.resolve(),
  };
}

interface Head {
  readonly records: number;
  readonly headLength: number;
  readonly recordLength: number;
  readonly size: number;
}

/** What the first bytes promise is held against the file's size, before anything is read by them. */
async function readHead(path: string, name: string): Promise<Head> {
  const [file, { size }] = await Promise.all([open(path, "r"), stat(path)]);
  try {
    const bytes = Buffer.alloc(32);
    if ((await file.read(bytes, 0, 32, 0)).bytesRead < 32) throw new UnreadableSource("NOT_THIS_FORMAT", name);
    const [records, headLength, recordLength] = [bytes.readUInt32LE(4), bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
    if (headLength < 65 || recordLength < 2) throw new UnreadableSource("NOT_THIS_FORMAT", name);
    if (headLength + records * recordLength > size) throw new UnreadableSource("DAMAGED", `${name}: ${records} rows promised, ${Math.max(0, Math.floor((size - headLength) / recordLength))} there`);
    return { records, headLength, recordLength, size };
  } finally {
    await file.close();
  }
}

async function detectIn(path: string, head: Head): Promise<Encoding> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(Math.min(sampleBytes, head.size - head.headLength));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, head.headLength);
    return detectEncoding(bytes.subarray(0, bytesRead).map((byte) => (byte === 0 || byte === 0x1a ? 0x20 : byte)) as Buffer);
  } finally {
    await file.close();
  }
}

async function openDbf(path: string, encoding: Encoding, name: string): Promise<DBFFile> {
  try {
    return await DBFFile.open(path, { encoding, includeDeletedRecords: true });
  } catch (problem) {
    if (problem instanceof Error && problem.message.startsWith("Memo file not found")) throw new UnreadableSource("MEMO_MISSING", name);
    if (problem instanceof Error && problem.message.includes("dBase version")) throw new UnreadableSource("NOT_THIS_FORMAT", name);
    throw asTrouble(problem, `${name}: head`);
  }
}

async function* rowsOf(path: string, encoding: Encoding, name: string): AsyncGenerator<SourceRow> {
  const file = await openDbf(path, encoding, name);
  let number = 0;
  while (number < file.recordCount) {
    const records = await file.readRecords(rowsAtOnce).catch((problem: unknown) => {
      throw asTrouble(problem, `${name}: after row ${number}`);
    });
    if (records.length === 0) return;
    for (const record of records) {
      number += 1;
      if (isDeleted(record)) continue;
      yield { number, cells: Object.fromEntries(file.fields.map((field) => [field.name, asText(record[field.name], field)])) };
    }
  }
}

/** The library marks a deleted record by a symbol of its own. */
function isDeleted(record: object): boolean {
  return Object.getOwnPropertySymbols(record).length > 0;
}

function asText(value: unknown, field: FieldDescriptor): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : field.type === "D" ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
