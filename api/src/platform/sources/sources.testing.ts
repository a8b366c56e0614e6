import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import type { Source, SourceRow } from "./source";

/** A file of its own in a folder of its own. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), "epidosi-source-")), name);
  writeFileSync(path, bytes);
  return path;
}

export interface DbfField {
  readonly name: string;
  readonly type: "C" | "D" | "N" | "L" | "M";
  readonly size: number;
}

/** A table as dBase III wrote it, in any code page; a row marked with an asterisk is deleted. */
export function dbfOf(fields: readonly DbfField[], rows: readonly (readonly string[])[], encoding: string, { version = 0x03, deleted = [] as readonly number[] } = {}): Buffer {
  const recordLength = 1 + fields.reduce((sum, field) => sum + field.size, 0);
  const head = Buffer.alloc(32);
  head.set([version, 98, 5, 12]);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(33 + 32 * fields.length, 8);
  head.writeUInt16LE(recordLength, 10);
  const columns = fields.map(({ name, type, size }) => {
    const column = Buffer.alloc(32);
    iconv.encode(name, encoding).copy(column, 0, 0, 10);
    column.write(type, 11, "latin1");
    column.writeUInt8(size, 16);
    return column;
  });
  const records = rows.map((row, index) => {
    const record = Buffer.alloc(recordLength, 0x20);
    if (deleted.includes(index)) record[0] = 0x2a;
    let at = 1;
    fields.forEach((field, column) => {
      iconv.encode(row[column] ?? "", encoding).copy(record, at, 0, field.size);
      at += field.size;
    });
    return record;
  });
  return Buffer.concat([head, ...columns, Buffer.from([0x0d]), ...records, Buffer.from([0x1a])]);
}

/** A memo file of dBase III: texts in blocks of 512 bytes from the first on, each ended by two bytes 1A. */
export function dbtOf(texts: readonly string[], encoding: string): Buffer {
  return Buffer.concat([Buffer.alloc(512), ...texts.map((text) => {
    const block = Buffer.alloc(512, 0x20);
    Buffer.concat([iconv.encode(text, encoding), Buffer.from([0x1a, 0x1a])]).copy(block);
    return block;
  })]);
}

/** Text as old systems exported it: semicolons, a first line of names. */
export function csvOf(rows: readonly (readonly string[])[], encoding: string): Buffer {
  return iconv.encode(rows.map((row) => row.join(";")).join("\r\n"), encoding);
}

export type XlsxCell = string | number | { readonly day: number } | { readonly formula: string; readonly result: string } | null;

/** A workbook of one sheet. Words are shared, a day has the built-in format 14. */
export function xlsxOf(rows: readonly (readonly XlsxCell[])[], parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const shared = new Map<string, number>();
  const place = (word: string) => shared.get(word) ?? shared.set(word, shared.size).size - 1;
  const cell = (value: XlsxCell, at: string) => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === "string") return `<c r="${at}" t="s"><v>${place(value)}</v></c>`;
    if ("day" in value) return `<c r="${at}" s="1"><v>${value.day}</v></c>`;
    return `<c r="${at}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.result)}</v></c>`;
  };
  const sheet = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${index + 1}`)).join("")}</row>`).join("");
  return zipSync({
    "xl/workbook.xml": strToU8('<workbook xmlns:r="r"><sheets><sheet name="Μητρώο" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/styles.xml": strToU8('<styleSheet><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    "xl/sharedStrings.xml": strToU8(`<sst>${Array.from(shared.keys(), (word) => `<si><t>${escaped(word)}</t></si>`).join("")}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...parts,
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Everything of a source's first table. */
export async function allOf(source: Source): Promise<SourceRow[]> {
  try {
    const rows: SourceRow[] = [];
    for await (const row of source.tables[0]?.rows() ?? []) rows.push(row);
    return rows;
  } finally {
    await source.close();
  }
}
