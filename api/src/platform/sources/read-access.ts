import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Column, Value } from "mdb-reader";
import { asTrouble, type Source, type SourceRow, UnreadableSource } from "./source";

/** A database of Access is read whole into memory: its pages point at each other. */
const largestFile = 256 * 1024 * 1024;
const rowsAtOnce = 1_000;

/** The tables of a database of Access (.mdb, .accdb). Refuses `NOT_THIS_FORMAT`, `TOO_LARGE`, `DAMAGED`. */
export async function readAccess(path: string): Promise<Source> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size > largestFile) throw new UnreadableSource("TOO_LARGE", name);
  const bytes = await readFile(path);
  // Jet and ACE write their name into the fifth byte of the first page.
  if (!/^Standard (Jet|ACE) DB/u.test(bytes.subarray(4, 19).toString("latin1"))) throw new UnreadableSource("NOT_THIS_FORMAT", name);
  try {
    const { default: Reader } = await import("mdb-reader");
    const reader = new Reader(bytes);
    const tables = reader.getTableNames().map((table) => {
      const opened = reader.getTable(table);
      const columns = opened.getColumns();
      return { name: table, columns: columns.map((column) => column.name), rows: () => rowsOf((rowOffset) => opened.getData({ rowOffset, rowLimit: rowsAtOnce }), columns, table) };
    });
    return { format: "ACCESS", encoding: null, tables, close: () => Promise.resolve() };
  } catch (problem) {
    throw asTrouble(problem, name);
  }
}

async function* rowsOf(read: (from: number) => Readonly<Record<string, Value>>[], columns: readonly Column[], table: string): AsyncGenerator<SourceRow> {
  let number = 0;
  for (;;) {
    const rows = readOr(read, number, table);
    for (const row of rows) {
      number += 1;
      yield { number, cells: Object.fromEntries(columns.map((column) => [column.name, asText(row[column.name])])) };
    }
    if (rows.length < rowsAtOnce) return;
  }
}

function readOr(read: (from: number) => Readonly<Record<string, Value>>[], from: number, table: string): Readonly<Record<string, Value>>[] {
  try {
    return read(from);
  } catch (problem) {
    throw asTrouble(problem, `${table}: after row ${from}`);
  }
}

function asText(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const instant = value.toISOString();
    return instant.endsWith("T00:00:00.000Z") ? instant.slice(0, 10) : instant;
  }
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "object") return null;
  return String(value);
}
