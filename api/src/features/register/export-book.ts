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
import type { RetentionClass } from "./register.rules";

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

/** The register as a book on paper: a volume holds 2,000 numbers, and so does what is asked for without one. Refuses `TOO_MANY_ENTRIES`, `INVALID_INPUT` (about: volume). */
export const registerBook: Download = {
  file: "register.pdf",
  type: "application/pdf",
  rule: registerPolicy.exportBook,
  read: async (ctx, asked) => {
    const query = readQuery(ctx, asked);
    const volume = readVolume(asked["volume"]);
    const range = volume === null ? { above: 0 } : { above: (volume - 1) * most, upTo: volume * most };
    const rows = await findBookRows(ctx.reader, query, { first: most + 1, ...range });
    if (rows.length > most) throw new Refused("TOO_MANY_ENTRIES");
    const head = await paperHead(ctx.reader, actorOf(ctx).officeId);
    await noteDownload(ctx, "REGISTER_BOOK_EXPORTED");
    const days = [query.from, query.to].map((day) => (day === null ? "" : showDay(day)));
    const when = query.from === null && query.to === null ? String(query.year) : `${days[0]} – ${days[1]}`;
    const period = volume === null ? when : `${when}, τόμος ${volume}: αριθμοί ${(volume - 1) * most + 1}–${volume * most}`;
    return pieces([await printPaper(ctx, "register-book", { head, period, printedOn: `${showDay(localDay(ctx.now))} ${showTime(ctx.now)}`, lines: rows.map(bookLine) }, { at: ctx.now })]);
  },
};

const most = 2_000;
const columns = ["Αριθμός", "Έτος", "Παραλαβή", "Καταχώριση", "Κατεύθυνση", "Χαρακτηρισμός", "Θέμα", "Συνημμένα", "Από", "Αριθμός αποστολέα", "Ημερομηνία αποστολέα", "Προς", "Γραφείο", "Υπάλληλος", "Σχετικοί αριθμοί", "Διατήρηση", "Ακυρώθηκε", "Ακύρωσαν", "Ημέρα ακύρωσης"];
const relationWords = { ANSWERS: "απαντά στον", CORRECTS: "διορθώνει τον", BELONGS_TO: "συμπληρώνει τον" } as const;
const keptFor = { FIVE_YEARS: "5 έτη", TEN_YEARS: "10 έτη", TWENTY_YEARS: "20 έτη", PERMANENT: "διαρκώς" } as const satisfies Record<RetentionClass, string>;
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
  return [row.number, row.year, showDay(row.receivedOn), momentOf(row.registeredAt), directions[row.direction], row.characterisation, row.subject, row.attachments, row.sender ?? "", row.senderNumber ?? "", row.senderDate === null ? "" : showDay(row.senderDate), row.addressee, row.officeName, row.clerkName, relationsOf(row), keptOf(row), row.voidReason ?? "", [row.voidedBy, row.voidedWith].filter(Boolean).join(", "), row.voidedAt === null ? "" : momentOf(row.voidedAt)];
}

function momentOf(instant: Date): string {
  return `${showDay(localDay(instant))} ${showTime(instant)}`;
}

function relationsOf({ relations }: BookRow): string {
  return relations.map(({ kind, number, year }) => `${relationWords[kind]} ${number}/${year}`).join(", ");
}

function keptOf({ retentionClass }: BookRow): string {
  return retentionClass === null ? "" : keptFor[retentionClass];
}

/** Who sent it, with their own number and day of it. */
function senderOf({ sender, senderNumber, senderDate }: BookRow): string | null {
  const theirs = [senderNumber === null ? null : `αρ. ${senderNumber}`, senderDate === null ? null : showDay(senderDate)].filter(Boolean).join(", ");
  return theirs === "" ? sender : `${sender ?? ""} (${theirs})`.trim();
}

function bookLine(row: BookRow) {
  return {
    number: String(row.number),
    date: showDay(row.receivedOn),
    direction: directions[row.direction],
    registered: momentOf(row.registeredAt),
    subject: [`${row.characterisation}: ${row.subject}`, relationsOf(row)].filter(Boolean).join(" · "),
    parties: [senderOf(row), row.addressee].filter(Boolean).join(" → "),
    attachments: String(row.attachments),
    office: row.officeName,
    kept: keptOf(row),
    void: row.voidReason === null ? null : `${row.voidReason} (${row.voidedBy}, ${row.voidedWith})`,
  };
}

/** What the address asks for. Refuses `INVALID_INPUT` for a year, number, day or direction that is none. */
function readQuery(ctx: Context, asked: Asked): BookQuery {
  const year = readYear(asked["year"]) ?? Number(localDay(ctx.now).slice(0, 4));
  const [from, to] = [readDay(asked["from"], "from"), readDay(asked["to"], "to")];
  const { number = "", direction = "", text = "", origin = "" } = asked;
  if (!/^[0-9]{0,9}$/u.test(number)) throw new Refused("INVALID_INPUT", { about: "number" });
  if (direction !== "" && !Object.hasOwn(directions, direction)) throw new Refused("INVALID_INPUT", { about: "direction" });
  return { year, from, to, number: number === "" ? null : Number(number), direction: direction === "" ? null : (direction as keyof typeof directions), text: text.slice(0, 100) || null, origin };
}

/** Which 2,000 numbers, or null for what fits at once. Refuses `INVALID_INPUT`. */
function readVolume(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (!/^[1-9][0-9]{0,4}$/u.test(text)) throw new Refused("INVALID_INPUT", { about: "volume" });
  return Number(text);
}

async function* pieces(all: readonly Buffer[]): AsyncIterable<Buffer> {
  yield* all;
}
