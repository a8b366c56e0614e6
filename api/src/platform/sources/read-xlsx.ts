import { basename } from "node:path";
import { asTrouble, type Source, type SourceRow, type SourceTable, UnreadableSource } from "./source";
import { columnOf, dayOfSerial, showsDay } from "./xlsx-cells.rules";
import { hear, openParts, type Parts } from "./xlsx-parts";

/** Words that cells share are held in memory: this much of them and no more. */
const mostSharedBytes = 128 * 1024 * 1024;
const mostColumns = 500;

/**
 * The sheets of a workbook, each a table whose first row names the columns. Cells are read as they show: a day as a day, a formula by its stored result, a
 * merged cell by what stands in its first. Refuses `NOT_THIS_FORMAT`, `DAMAGED`, `TOO_LARGE`, `NO_TABLE`.
 */
export async function readXlsx(file: string | Buffer, named?: string): Promise<Source> {
  const name = named ?? (typeof file === "string" ? basename(file) : "workbook");
  const parts = await openParts(file, name);
  try {
    if (!parts.has("xl/workbook.xml")) throw new UnreadableSource("NOT_THIS_FORMAT", name);
    const book = await readBook(parts, name);
    const tables: SourceTable[] = [];
    for (const sheet of book.sheets) {
      const columns = await firstRow(parts, book, sheet);
      if (columns.length > 0) tables.push({ name: sheet.name, columns, rows: () => rowsOf(parts, book, sheet, columns) });
    }
    if (tables.length === 0) throw new UnreadableSource("NO_TABLE", name);
    return { format: "XLSX", encoding: null, tables, close: async () => parts.close() };
  } catch (problem) {
    parts.close();
    throw asTrouble(problem, name);
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}
interface Book {
  readonly sheets: readonly Sheet[];
  readonly shared: readonly string[];
  /** For each cell style: does it show a day? */
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

async function readBook(parts: Parts, name: string): Promise<Book> {
  const targets = new Map<string, string>();
  const sheets: Sheet[] = [];
  let from1904 = false;
  await heard(parts, "xl/_rels/workbook.xml.rels", { open: ({ attributes }) => targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "") });
  await heard(parts, "xl/workbook.xml", {
    open: ({ name: element, attributes }) => {
      if (element === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (element !== "sheet") return;
      const target = targets.get(attributes["r:id"] ?? "") ?? `worksheets/sheet${sheets.length + 1}.xml`;
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (parts.has(path)) sheets.push({ name: attributes["name"] ?? path, path });
    },
  });
  return { sheets, shared: await readShared(parts, name), days: await readStyles(parts), from1904 };
}

async function readShared(parts: Parts, name: string): Promise<string[]> {
  const path = "xl/sharedStrings.xml";
  if (parts.size(path) > mostSharedBytes) throw new UnreadableSource("TOO_LARGE", `${name}: ${path}`);
  const shared: string[] = [];
  let [word, inText, inReading] = ["", false, false];
  await heard(parts, path, {
    open: ({ name: element }) => {
      if (element === "si") word = "";
      if (element === "rPh") inReading = true;
      inText = element === "t" && !inReading;
    },
    text: (text) => {
      if (inText) word += text;
    },
    close: (element) => {
      if (element === "t") inText = false;
      if (element === "rPh") inReading = false;
      if (element === "si") shared.push(word);
    },
  });
  return shared;
}

async function readStyles(parts: Parts): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const days: boolean[] = [];
  let inCells = false;
  await heard(parts, "xl/styles.xml", {
    open: ({ name: element, attributes }) => {
      if (element === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (element === "cellXfs") inCells = true;
      if (element === "xf" && inCells) days.push(showsDay(Number(attributes["numFmtId"]), codes.get(Number(attributes["numFmtId"]))));
    },
    close: (element) => {
      if (element === "cellXfs") inCells = false;
    },
  });
  return days;
}

async function heard(parts: Parts, path: string, hearing: Parameters<typeof hear>[1]): Promise<void> {
  if (!parts.has(path)) return;
  for await (const _ of hear(await parts.stream(path), hearing, path));
}

async function firstRow(parts: Parts, book: Book, sheet: Sheet): Promise<string[]> {
  for await (const { cells } of cellsOf(parts, book, sheet)) {
    const seen = new Set<string>();
    return Array.from({ length: cells.length }, (_, index) => {
      const plain = cells[index]?.trim() ?? "";
      const column = plain === "" || seen.has(plain) ? `${plain || "column"} ${index + 1}` : plain;
      seen.add(column);
      return column;
    });
  }
  return [];
}

async function* rowsOf(parts: Parts, book: Book, sheet: Sheet, columns: readonly string[]): AsyncGenerator<SourceRow> {
  let number = -1;
  for await (const { cells } of cellsOf(parts, book, sheet)) {
    number += 1;
    if (number === 0) continue;
    yield { number, cells: Object.fromEntries(Array.from({ length: Math.max(columns.length, cells.length) }, (_, index) => [columns[index] ?? `column ${index + 1}`, cells[index]?.trim() || null])) };
  }
}

/** The rows of a sheet that have anything in them, in their order. */
async function* cellsOf(parts: Parts, book: Book, sheet: Sheet): AsyncGenerator<{ cells: (string | undefined)[] }> {
  const ready: { cells: (string | undefined)[] }[] = [];
  let cells: (string | undefined)[] = [];
  let [at, type, style, value, inValue] = [0, "", 0, "", false];
  const hearing = {
    open: ({ name: element, attributes }: { name: string; attributes: Readonly<Record<string, string>> }) => {
      if (element === "row") [cells, at] = [[], -1];
      else if (element === "c") [at, type, style, value] = [columnOf(attributes["r"]) ?? at + 1, attributes["t"] ?? "n", Number(attributes["s"] ?? 0), ""];
      else if (element === "v" || element === "t") inValue = true;
    },
    text: (text: string) => {
      if (inValue) value += text;
    },
    close: (element: string) => {
      if (element === "v" || element === "t") inValue = false;
      else if (element === "c" && at < mostColumns) {
        const shown = show(book, type, style, value);
        if (shown !== undefined) cells[at] = shown;
      } else if (element === "row" && cells.some((cell) => cell !== undefined)) ready.push({ cells });
    },
  };
  for await (const _ of hear(await parts.stream(sheet.path), hearing, sheet.name)) yield* ready.splice(0);
}

function show(book: Book, type: string, style: number, value: string): string | undefined {
  if (value === "" || type === "e") return undefined;
  if (type === "s") return book.shared[Number(value)];
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "n" && book.days[style]) return dayOfSerial(Number(value), book.from1904) ?? value;
  return value;
}
