/** A column of a table of Access: short text, a whole number, a day, yes or no, or a memo. */
export interface AccessColumn {
  readonly name: string;
  readonly type: "TEXT" | "LONG" | "DATE" | "BOOLEAN" | "MEMO";
}
export interface AccessTable {
  readonly name: string;
  readonly columns: readonly AccessColumn[];
  readonly rows: readonly (readonly (string | number | boolean | Date | null)[])[];
  /** Rows that somebody deleted: their bytes stay, marked. */
  readonly deleted?: readonly number[];
  /** Rows that grew and no longer fitted: their bytes moved to another page, and a pointer stands in their place. */
  readonly moved?: readonly number[];
}

const pageSize = 4096;
const types = { BOOLEAN: { code: 0x01, size: 0 }, LONG: { code: 0x04, size: 4 }, DATE: { code: 0x08, size: 8 }, TEXT: { code: 0x0a, size: 510 }, MEMO: { code: 0x0c, size: 0 } } as const;
const isFixed = ({ type }: AccessColumn) => type === "LONG" || type === "DATE" || type === "BOOLEAN";
const wide = (text: string) => Buffer.from(text, "utf16le");

/** A database as Access wrote it, of 2000 (Jet 4, .mdb) or of 2007 (ACE, .accdb): header, catalogue, and each table with its definition, the map of its pages and its rows. */
export function accessOf(tables: readonly AccessTable[], { engine = "JET" as "JET" | "ACE" } = {}): Buffer {
  const pages: Buffer[] = [header(engine), emptyPage(), emptyPage()];
  const objects: AccessTable["rows"][number][] = [];
  for (const table of tables) {
    const definition = pages.push(emptyPage()) - 1;
    writeTable(pages, definition, table);
    objects.push([definition, table.name, 1, 0]);
  }
  objects.unshift([2, "MSysObjects", 1, -2_147_483_648]);
  const catalogue: readonly AccessColumn[] = [{ name: "Id", type: "LONG" }, { name: "Name", type: "TEXT" }, { name: "Type", type: "LONG" }, { name: "Flags", type: "LONG" }, { name: "LvProp", type: "MEMO" }];
  writeTable(pages, 2, { name: "MSysObjects", columns: catalogue, rows: objects });
  return Buffer.concat(pages);
}

/** The first page; what follows the 24th byte is hidden by a key that every Access has. */
function header(engine: "JET" | "ACE"): Buffer {
  const page = emptyPage();
  page.set([0x00, 0x01, 0x00, 0x00]);
  page.write(`Standard ${engine === "JET" ? "Jet" : "ACE"} DB\0`, 4, "latin1");
  page[0x14] = engine === "JET" ? 1 : 2;
  const plain = Buffer.alloc(128);
  plain.writeDoubleLE(36_000, 0x72 - 0x18);
  rc4([0xc7, 0xda, 0x39, 0x6b], plain).copy(page, 0x18);
  return page;
}

const deletedFlag = 0xc000;
const pointerFlag = 0x4000;
const targetFlag = 0x8000;

function writeTable(pages: Buffer[], definition: number, { columns, rows, deleted = [], moved = [], name }: AccessTable): void {
  const records = rows.map((row) => record(columns, row));
  const far = writeRows(pages, definition, moved.map((index) => ({ bytes: records[index] ?? Buffer.alloc(0), flag: targetFlag })));
  const near = writeRows(pages, definition, records.map((bytes, index) => {
    const target = far[moved.indexOf(index)];
    return target === undefined ? { bytes, flag: deleted.includes(index) ? deletedFlag : 0 } : { bytes: pointerTo(target), flag: pointerFlag };
  }));
  const map = pages.push(usageMap([...new Set([...far, ...near].map(({ page }) => page))])) - 1;
  pages[definition] = tableDefinition({ name, columns, rows }, map);
}

interface Place {
  readonly page: number;
  readonly row: number;
}

/** Rows from the end of a page downwards, their places from its start upwards. Answers where each stands. */
function writeRows(pages: Buffer[], definition: number, rows: readonly { readonly bytes: Buffer; readonly flag: number }[]): Place[] {
  let [page, at, count] = [emptyPage(), pageSize, 0];
  const begin = () => {
    [page, at, count] = [emptyPage(), pageSize, 0];
    page.set([0x01, 0x01]);
    page.writeUInt32LE(definition, 4);
    pages.push(page);
  };
  return rows.map(({ bytes, flag }, index) => {
    if (index === 0 || at - bytes.length < 14 + 2 * (count + 1)) begin();
    at -= bytes.length;
    bytes.copy(page, at);
    page.writeUInt16LE(at | flag, 14 + 2 * count);
    count += 1;
    page.writeUInt16LE(count, 12);
    page.writeUInt16LE(Math.max(0, at - 14 - 2 * count), 2);
    return { page: pages.length - 1, row: count - 1 };
  });
}

function pointerTo({ page, row }: Place): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(page * 256 + row);
  return bytes;
}

/** A page whose one row is the map: a bit for each page that has rows of the table. */
function usageMap(data: readonly number[]): Buffer {
  const page = emptyPage();
  const map = Buffer.alloc(69);
  const first = data[0] ?? 0;
  map.writeUInt32LE(first, 1);
  for (const one of data) map[5 + ((one - first) >> 3)] = (map[5 + ((one - first) >> 3)] ?? 0) | (1 << ((one - first) & 7));
  page.set([0x01, 0x01]);
  page.writeUInt16LE(1, 12);
  page.writeUInt16LE(pageSize - map.length, 14);
  map.copy(page, pageSize - map.length);
  return page;
}

function tableDefinition({ columns, rows }: AccessTable, map: number): Buffer {
  const page = emptyPage();
  const variable = columns.filter((column) => !isFixed(column)).length;
  page.set([0x02, 0x01]);
  page.writeUInt32LE(rows.length, 16);
  page[40] = 0x4e;
  page.writeUInt16LE(columns.length, 41);
  page.writeUInt16LE(variable, 43);
  page.writeUInt16LE(columns.length, 45);
  for (const place of [55, 59]) page.writeUInt32LE(map << 8, place);
  let [at, fixed, variables] = [63, 0, 0];
  columns.forEach((column, index) => {
    const { code, size } = types[column.type];
    page[at] = code;
    page.writeUInt16LE(index, at + 5);
    page.writeUInt16LE(isFixed(column) ? 0 : variables, at + 7);
    page.writeUInt16LE(index, at + 9);
    page[at + 15] = isFixed(column) ? 0x03 : 0x02;
    page.writeUInt16LE(isFixed(column) ? fixed : 0, at + 21);
    page.writeUInt16LE(size, at + 23);
    if (isFixed(column)) fixed += size;
    else variables += 1;
    at += 25;
  });
  for (const { name } of columns) {
    const bytes = wide(name);
    page.writeUInt16LE(bytes.length, at);
    bytes.copy(page, at + 2);
    at += 2 + bytes.length;
  }
  page.writeUInt16LE(0xffff, at);
  page.writeUInt32LE(at + 2, 8);
  return page;
}

/** How many columns, the fixed ones, the others, where each of those ends, and a bit for each that is not null; of a yes-or-no column the bit is the value. */
function record(columns: readonly AccessColumn[], row: AccessTable["rows"][number]): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16LE(columns.length);
  const fixed = Buffer.concat(columns.flatMap((column, index) => (isFixed(column) ? [fixedBytes(column, row[index] ?? null)] : [])));
  const others = columns.flatMap((column, index) => (isFixed(column) ? [] : [column.type === "MEMO" ? memoBytes(row[index] ?? null) : wide(String(row[index] ?? ""))]));
  const nulls = Buffer.alloc(Math.ceil(columns.length / 8));
  columns.forEach((_, index) => {
    const value = row[index] ?? null;
    if (value !== null && value !== false) nulls[index >> 3] = (nulls[index >> 3] ?? 0) | (1 << (index & 7));
  });
  if (others.length === 0) return Buffer.concat([head, fixed, nulls]);
  const starts = others.reduce((ends, bytes) => [...ends, (ends.at(-1) ?? 0) + bytes.length], [2 + fixed.length]);
  const places = Buffer.alloc(2 * starts.length);
  starts.toReversed().forEach((start, index) => places.writeUInt16LE(start, 2 * index));
  const count = Buffer.alloc(2);
  count.writeUInt16LE(others.length);
  return Buffer.concat([head, fixed, ...others, places, count, nulls]);
}

function fixedBytes({ type }: AccessColumn, value: string | number | boolean | Date | null): Buffer {
  const bytes = Buffer.alloc(types[type].size);
  if (type === "LONG") bytes.writeInt32LE(typeof value === "number" ? value : 0);
  // Days since 30 December 1899.
  if (type === "DATE") bytes.writeDoubleLE(value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : 0);
  return bytes;
}

/** A memo that lies in the row itself. */
function memoBytes(value: string | number | boolean | Date | null): Buffer {
  if (value === null) return Buffer.alloc(0);
  const text = wide(String(value));
  const head = Buffer.alloc(12);
  head.writeUIntLE(text.length, 0, 3);
  head[3] = 0x80;
  return Buffer.concat([head, text]);
}

function emptyPage(): Buffer {
  return Buffer.alloc(pageSize);
}

function rc4(key: readonly number[], bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  }
  let [i, j] = [0, 0];
  return Buffer.from(bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }));
}
