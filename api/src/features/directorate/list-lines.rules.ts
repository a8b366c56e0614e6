import type { InboundKind } from "./line-kinds.rules";
import type { ListColumn } from "./list-columns.rules";

/** Why a row cannot be believed as it stands. */
export const cellMarks = ["FORMULA", "MERGED"] as const;
export type CellMark = (typeof cellMarks)[number];

export interface ListRow {
  /** As the file counts it. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly marks: readonly CellMark[];
}

export const listProblems = [...cellMarks, "NOTHING_TO_MATCH", "DUPLICATE", "DAY_UNREADABLE", "NUMBER_UNREADABLE", "DECISION_UNREADABLE", "KIND_UNREADABLE", "SERIAL_WITHOUT_DECISION", "PERIOD_WRONG", "LETTERS_BROKEN"] as const;
export type ListProblem = (typeof listProblems)[number];

/** What a line of the list, or the thing out of the bag, says of itself. */
export interface Said {
  /** What paper it is, where a list says so row by row. */
  readonly paper?: InboundKind | null;
  readonly number: number | null;
  readonly year: number | null;
  readonly reference: string | null;
  readonly passport: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly decisionKind: "GRANT" | "REJECTION" | "REVOCATION" | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly serial: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface ReadLine {
  readonly row: ListRow;
  readonly said: Said;
  readonly problems: readonly ListProblem[];
}

const longestCell = 300;

/** A cell as text: nothing invisible, one space for many, and not longer than a cell of a list is. */
export function plainCell(text: string): string {
  return [...text.toWellFormed().normalize("NFC").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").replaceAll(/\s+/gu, " ").trim()].slice(0, longestCell).join("");
}

/** What a spreadsheet would compute instead of show; a number with its sign or a telephone is none. */
export function isFormula(cell: string): boolean {
  const text = cell.trim();
  return /^[=@]/u.test(text) || (/^[+-]/u.test(text) && !/^[+-][\d\s.,/()-]*$/u.test(text));
}

/** The rows below the headings as lines, each with what is wrong with it. A line that says the same as one before it is a duplicate. */
export function readLines(rows: readonly ListRow[], columns: readonly ListColumn[]): ReadLine[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const cell = (column: ListColumn) => row.cells[columns.indexOf(column)] || null;
    const said = saidBy(cell);
    const problems: ListProblem[] = [...row.marks, ...wrongWith(said, cell)];
    const same = JSON.stringify([said.number, said.year, said.reference, said.passport, said.serial, said.number ?? said.reference ?? said.passport ?? said.serial ? null : said.name]);
    if (!problems.includes("NOTHING_TO_MATCH") && seen.has(same)) problems.push("DUPLICATE");
    seen.add(same);
    return { row, said, problems };
  });
}

function saidBy(cell: (column: ListColumn) => string | null): Said {
  const [number, year] = readNumber(cell("NUMBER") ?? "", cell("YEAR") ?? "");
  return {
    paper: readPaper(cell("PAPER")),
    number,
    year,
    reference: cell("REFERENCE"),
    passport: cell("PASSPORT")?.replaceAll(/[\s-]/gu, "").toUpperCase() ?? null,
    name: cell("NAME") ?? ([cell("SURNAME"), cell("GIVEN_NAME")].filter(Boolean).join(" ") || null),
    municipality: cell("MUNICIPALITY"),
    decisionKind: readDecision(cell("DECISION")),
    decisionNumber: cell("DECISION_NUMBER"),
    decidedOn: readListDay(cell("DECIDED_ON")),
    serial: cell("SERIAL")?.replaceAll(/\s/gu, "") ?? null,
    validFrom: readListDay(cell("VALID_FROM")),
    validUntil: readListDay(cell("VALID_UNTIL")),
  };
}

function wrongWith(said: Said, cell: (column: ListColumn) => string | null): ListProblem[] {
  const days = (["DECIDED_ON", "VALID_FROM", "VALID_UNTIL"] as const).some((column) => cell(column) !== null && readListDay(cell(column)) === null);
  const unread = cell("NUMBER") !== null && said.number === null;
  return [
    ...(said.number === null && !said.reference && !said.passport && !said.name && !said.serial ? (["NOTHING_TO_MATCH"] as const) : []),
    ...(unread ? (["NUMBER_UNREADABLE"] as const) : []),
    ...(days ? (["DAY_UNREADABLE"] as const) : []),
    ...(cell("DECISION") !== null && said.decisionKind === null ? (["DECISION_UNREADABLE"] as const) : []),
    ...(cell("PAPER") !== null && !said.paper ? (["KIND_UNREADABLE"] as const) : []),
    ...(said.serial !== null && said.decisionKind === "REJECTION" ? (["SERIAL_WITHOUT_DECISION"] as const) : []),
    ...(said.validFrom !== null && said.validUntil !== null && said.validUntil <= said.validFrom ? (["PERIOD_WRONG"] as const) : []),
    ...(isBroken(`${said.name ?? ""} ${said.municipality ?? ""}`) ? (["LETTERS_BROKEN"] as const) : []),
  ];
}

/** `4217/2011`, `4217 / 13.5.2011`, `4217` with the year beside it; nothing else is a protocol number. */
function readNumber(text: string, yearText: string): [number | null, number | null] {
  const [, digits, rest] = /^(?:Α\.?Π\.?\s*)?(\d{1,9})\s*(?:[/-]\s*(.+))?$/iu.exec(text) ?? [];
  if (digits === undefined || Number(digits) < 1) return [null, null];
  const year = /(?:^|\D)((?:19|20)\d{2})$/u.exec(` ${(rest ?? yearText).trim()}`)?.[1];
  return year === undefined ? [null, null] : [Number(digits), Number(year)];
}

/** A day as lists write it: `18/5/2011`, `18-05-11`, `2011-05-18`. Null for no day of the calendar. */
export function readListDay(text: string | null): string | null {
  const match = /^(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(text?.trim() ?? "");
  if (!match) return null;
  const long = (year: string) => (year.length === 2 ? `20${year}` : year);
  const iso = [long(match[3] ?? match[4] ?? ""), match[2] ?? match[5], match[1] ?? match[6]].map((part) => String(part).padStart(2, "0")).join("-");
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && iso > "1990" && iso < "2100" ? iso : null;
}

function readDecision(text: string | null): Said["decisionKind"] {
  const plain = (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  if (/ΑΠΟΡΡΙ|ΑΠΟΡΙ|REJECT|REFUS/u.test(plain)) return "REJECTION";
  if (/ΑΝΑΚΛ|ΑΝΑΚΑΛ|REVOK|REVOC/u.test(plain)) return "REVOCATION";
  return /ΧΟΡΗΓ|ΑΝΑΝΕ|ΕΓΚΡ|ΘΕΤΙΚ|GRANT|APPROV|RENEW/u.test(plain) ? "GRANT" : null;
}

function readPaper(text: string | null): InboundKind | null {
  const plain = (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  if (/ΑΝΤΙΚΑΤ|ΕΠΑΝΕΚΔ|REPLAC|REISSU/u.test(plain)) return "REPLACEMENT";
  if (/ΝΕΑ ΑΠΟΦ|ΠΡΟΣΦΥΓ|ΕΠΑΝΕΞΕΤ|NEW DECI|APPEAL/u.test(plain)) return "NEW_DECISION";
  if (/ΒΕΒΑΙΩΣ|CERTIF/u.test(plain)) return "CERTIFICATE";
  if (/ΑΠΟΦΑΣ|ΑΔΕΙΑ|ΑΝΑΚΛ|DECISION|PERMIT/u.test(plain)) return "DECISION";
  return /ΛΟΙΠ|ΑΛΛΟ|ΕΓΓΡΑΦ|OTHER/u.test(plain) ? "OTHER" : null;
}

/** What Greek looks like that was read in another encoding and written again, or lost. */
function isBroken(text: string): boolean {
  return /\uFFFD|[ÎÏÃÂ][\u0080-\u00BF‘’“”•–—˜™š›œžŸ€‚ƒ„…†‡ˆ‰Š‹Œ¶°±]|\?{3,}|[─-▟]/u.test(text);
}
