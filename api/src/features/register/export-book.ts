import { stringify } from "csv-stringify/sync";
import { readDay } from "../../platform/asked-day";
import { localDay, showDay, showTime } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import { noteDownload } from "../../platform/note-download";
import { Refused } from "../../platform/refusal";
import { paperHead } from "../offices";
import { printPaper } from "../templates";
import { readYear } from "./export-register";
import { type BookQuery, type BookRow, findBookRows } from "./find-entries";
import { registerPolicy } from "./register.policy";

/** The register as a table for a spreadsheet: no cell can be taken for a formula, and Excel reads its Greek. */
export const registerTable: Download = {
  file: "register.csv",
  type: "text/csv; charset=utf-8",
  rule: registerPolicy.exportBook,
  read: async (ctx, asked) => {
    const query = readQuery(ctx, asked);
    await noteDownload(ctx, "REGISTER_BOOK_EXPORTED");
    return table(ctx, query);
  },
};

/** The register as a book on paper, at most 2,000 numbers at once. Refuses `TOO_MANY_ENTRIES`. */
export const registerBook: Download = {
  file: "register.pdf",
  type: "application/pdf",
  rule: registerPolicy.exportBook,
  read: async (ctx, asked) => {
    const query = readQuery(ctx, asked);
    const rows = await findBookRows(ctx.reader, query, { first: most + 1, above: 0 });
    if (rows.length > most) throw new Refused("TOO_MANY_ENTRIES");
    const head = await paperHead(ctx.reader, actorOf(ctx).officeId);
    await noteDownload(ctx, "REGISTER_BOOK_EXPORTED");
    const days = [query.from, query.to].map((day) => (day === null ? "" : showDay(day)));
    const period = query.from === null && query.to === null ? String(query.year) : `${days[0]} – ${days[1]}`;
    return pieces([await printPaper(ctx, "register-book", { head, period, printedOn: `${showDay(localDay(ctx.now))} ${showTime(ctx.now)}`, lines: rows.map(bookLine) }, { at: ctx.now })]);
  },
};

const most = 2_000;
const columns = ["Αριθμός", "Έτος", "Παραλαβή", "Καταχώριση", "Κατεύθυνση", "Χαρακτηρισμός", "Θέμα", "Συνημμένα", "Από", "Αριθμός αποστολέα", "Ημερομηνία αποστολέα", "Προς", "Γραφείο", "Υπάλληλος", "Ακυρώθηκε"];
const directions = { INCOMING: "Εισερχόμενο", OUTGOING: "Εξερχόμενο", INTERNAL: "Εσωτερικό" } as const;

async function* table(ctx: Context, query: BookQuery): AsyncIterable<string> {
  yield `\uFEFF${stringify([columns])}`;
  for (let above = 0; ; ) {
    const rows = await findBookRows(ctx.reader, query, { first: 1_000, above });
    const last = rows.at(-1);
    if (!last) return;
    yield stringify(rows.map(cells), { escape_formulas: true });
    // A slow reader must not hold a transaction open.
    await ctx.reader.close();
    above = last.number;
  }
}

function cells(row: BookRow): (string | number)[] {
  return [row.number, row.year, showDay(row.receivedOn), `${showDay(localDay(row.registeredAt))} ${showTime(row.registeredAt)}`, directions[row.direction], row.characterisation, row.subject, row.attachments, row.sender ?? "", row.senderNumber ?? "", row.senderDate === null ? "" : showDay(row.senderDate), row.addressee, row.officeName, row.clerkName, row.voidReason ?? ""];
}

function bookLine(row: BookRow) {
  return {
    number: String(row.number),
    date: showDay(row.receivedOn),
    direction: directions[row.direction],
    subject: `${row.characterisation}: ${row.subject}`,
    parties: [row.sender, row.addressee].filter(Boolean).join(" → "),
    attachments: String(row.attachments),
    office: row.officeName,
    void: row.voidReason,
  };
}

/** What the address asks for. Refuses `INVALID_INPUT` for a year, number, day or direction that is none. */
function readQuery(ctx: Context, asked: Asked): BookQuery {
  const year = readYear(asked["year"]) ?? Number(localDay(ctx.now).slice(0, 4));
  const [from, to] = [readDay(asked["from"], "from"), readDay(asked["to"], "to")];
  const { number = "", direction = "", text = "" } = asked;
  if (!/^[0-9]{0,9}$/u.test(number)) throw new Refused("INVALID_INPUT", { about: "number" });
  if (direction !== "" && !Object.hasOwn(directions, direction)) throw new Refused("INVALID_INPUT", { about: "direction" });
  return { year, from, to, number: number === "" ? null : Number(number), direction: direction === "" ? null : (direction as keyof typeof directions), text: text.slice(0, 100) || null };
}

async function* pieces(all: readonly Buffer[]): AsyncIterable<Buffer> {
  yield* all;
}
