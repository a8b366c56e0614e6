import { stringify } from "csv-stringify/sync";
import { readDay } from "../../platform/asked-day";
import { localDay, showDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import { noteDownload } from "../../platform/note-download";
import { findOffices } from "../offices";
import { endOfReport } from "./as-of.rules";
import { findOfficesAsOf } from "./find-as-of";
import { mergerPolicy } from "./merger.policy";

const states: Readonly<Record<string, string>> = { PROPOSED: "προτείνεται", APPROVED: "εγκρίθηκε", ACTIVE: "λειτουργεί", SUSPENDED: "σε αναστολή", CLOSING: "κλείνει", CLOSED: "έκλεισε" };
const columns = ["Ημέρα", "Δήμος", "Κωδικός", "Γραφείο", "Κατάσταση", "Ανοιχτές αιτήσεις", "Αριθμοί πρωτοκόλλου του έτους", "Πακέτα που έρχονται", "Αντικείμενα σε φύλαξη"];

/** Offices as they stood at the end of a day, for a spreadsheet: `offices-as-of.csv?on=2027-01-31`. */
export const asOfTable: Download = { file: "offices-as-of.csv", type: "text/csv; charset=utf-8", rule: mergerPolicy.reportAsOf, read };

async function read(ctx: Context, asked: Asked): Promise<AsyncIterable<string>> {
  const asOf = readDay(asked["on"], "on") ?? localDay(ctx.now);
  const end = endOfReport(asOf, ctx.now);
  await noteDownload(ctx, "REPORT_EXPORTED");
  const [rows, offices] = [await findOfficesAsOf(ctx.reader, end, Number(asOf.slice(0, 4))), new Map((await findOffices(ctx.reader)).map((office) => [office.id, office]))];
  const cells = rows.map((row) => [showDay(asOf), row.municipality, offices.get(row.officeId)?.code ?? "", offices.get(row.officeId)?.name ?? "", states[row.state] ?? row.state, row.openApplications, row.numbers, row.packagesComing, row.items]);
  return lines(`\uFEFF${stringify([columns, ...cells], { escape_formulas: true })}`);
}

async function* lines(text: string): AsyncIterable<string> {
  yield text;
}
