import { UnreadableSource } from "../../platform/sources/source";
import { columnOf, dayOfSerial, showsDay } from "../../platform/sources/xlsx-cells.rules";
import { hear, openParts, type Parts } from "../../platform/sources/xlsx-parts";
import { type CellMark, type ListRow, plainCell } from "./list-lines.rules";
import type { ListSheet } from "./list-sheet";

/** In bytes of one part, unpacked: a list of a thousand rows has a tenth of it. The zip's own word is checked while it is unpacked. */
const largestPart = 8 * 1024 * 1024;
const mostRows = 1_001;
const mostColumns = 61;

/**
 * The first sheet of a workbook with what a clerk must know of it: a formula's row and a merged cell's row are marked, and a merged value stands in each cell it
 * covers. Throws `UnreadableSource`.
 */
export async function readXlsxList(content: Buffer): Promise<ListSheet> {
  const parts = await openParts(content, "list");
  try {
    if (!parts.has("xl/workbook.xml")) throw new UnreadableSource("NOT_THIS_FORMAT", "list");
    const [path, shared, days] = [await firstSheet(parts), await readShared(parts), await readStyles(parts)];
    return { encoding: null, delimiter: null, rows: await readRows(parts, path, (type, style, value) => show(type, style, value, shared, days)) };
  } finally {
    parts.close();
  }
}

type Hearing = Parameters<typeof hear>[1];

async function heard(parts: Parts, path: string, hearing: Hearing): Promise<void> {
  if (!parts.has(path)) return;
  if (parts.size(path) > largestPart) throw new UnreadableSource("TOO_LARGE", path);
  for await (const _ of hear(await parts.stream(path), hearing, path));
}

async function firstSheet(parts: Parts): Promise<string> {
  const targets = new Map<string, string>();
  const sheets: string[] = [];
  await heard(parts, "xl/_rels/workbook.xml.rels", { open: ({ attributes }) => targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "") });
  await heard(parts, "xl/workbook.xml", {
    open: ({ name, attributes }) => {
      if (name !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
      const target = targets.get(attributes["r:id"] ?? "") ?? "worksheets/sheet1.xml";
      sheets.push(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  const path = sheets.find((sheet) => parts.has(sheet));
  if (path === undefined) throw new UnreadableSource("NO_TABLE", "list");
  return path;
}

async function readShared(parts: Parts): Promise<string[]> {
  const shared: string[] = [];
  let [word, inText, inReading] = ["", false, false];
  await heard(parts, "xl/sharedStrings.xml", {
    open: ({ name }) => {
      if (name === "si") [word, inReading] = ["", false];
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (text) => {
      if (inText) word += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name === "si") shared.push(word);
    },
  });
  return shared;
}

async function readStyles(parts: Parts): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const days: boolean[] = [];
  let inCells = false;
  await heard(parts, "xl/styles.xml", {
    open: ({ name, attributes }) => {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) days.push(showsDay(Number(attributes["numFmtId"]), codes.get(Number(attributes["numFmtId"]))));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return days;
}

interface Line {
  readonly cells: string[];
  readonly marks: Set<CellMark>;
}

async function readRows(parts: Parts, path: string, shown: (type: string, style: number, value: string) => string): Promise<ListRow[]> {
  const grid = new Map<number, Line>();
  const merged: string[] = [];
  let row = 0;
  let line: Line = { cells: [], marks: new Set() };
  let [at, type, style, value, inValue] = [0, "", 0, "", false];
  await heard(parts, path, {
    open: ({ name, attributes }) => {
      if (name === "row") {
        row = Number(attributes["r"] ?? row + 1);
        line = { cells: [], marks: new Set() };
        at = -1;
        if (grid.size <= mostRows) grid.set(row, line);
      } else if (name === "c") [at, type, style, value] = [columnOf(attributes["r"]) ?? at + 1, attributes["t"] ?? "n", Number(attributes["s"] ?? 0), ""];
      else if (name === "v" || name === "t") inValue = true;
      else if (name === "f") line.marks.add("FORMULA");
      else if (name === "mergeCell") merged.push(attributes["ref"] ?? "");
    },
    text: (text) => {
      if (inValue) value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c" && at < mostColumns) line.cells[at] = plainCell(shown(type, style, value));
    },
  });
  for (const reference of merged) spread(grid, reference);
  return [...grid].sort(([one], [other]) => one - other).map(([number, { cells, marks }]) => ({ number, cells: Array.from(cells, (cell) => cell ?? ""), marks: [...marks] }));
}

function show(type: string, style: number, value: string, shared: readonly string[], days: readonly boolean[]): string {
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "n" && days[style]) return dayOfSerial(Number(value), false) ?? value;
  // No tail of a binary fraction, no power of ten.
  return type === "n" && value !== "" && Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(15))) : value;
}

/** The value of a merged cell stands in each it covers, and each row says so. */
function spread(grid: ReadonlyMap<number, Line>, reference: string): void {
  const [first = "", last = ""] = reference.split(":");
  const [left, right, top, bottom] = [columnOf(first), columnOf(last), Number(/\d+$/u.exec(first)?.[0]), Number(/\d+$/u.exec(last)?.[0])];
  if (left === undefined || right === undefined || !(top > 0) || !(bottom >= top)) return;
  const value = grid.get(top)?.cells[left] ?? "";
  for (const [row, line] of grid) {
    if (row < top || row > bottom) continue;
    for (let column = left; column <= Math.min(right, mostColumns); column += 1) line.cells[column] = value;
    line.marks.add("MERGED");
  }
}
