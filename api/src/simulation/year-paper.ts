import { addDays, showDay } from "../platform/clock";
import { Typesetter } from "../platform/papers/typesetter";
import type { Balance } from "./balance";
import { inGreek } from "./greek";
import type { Year } from "./report";
import type { Town } from "./town";

/** In the look of the house; it stands here and not among the papers of offices, for no office prints it. */
const template = `#import "house.typ": *
#show: body => sheet(data.title, body)
#letterhead[
  #text(size: 9pt, fill: soft)[Περίοδος]
  #linebreak()
  #text(size: 11pt, data.period)
]
#title-block(data.title, note: data.note)
#facts(data.rows)
#v(4mm)
#heading(level: 2, text(size: 13pt)[Τι πρέπει να ισχύει])
#v(2mm)
#set table.cell(breakable: false)
#let line = (x, y) => (bottom: 0.4pt + rgb("#cdccce"))
#table(
  columns: (1fr, 62mm, auto),
  align: (start, start, start),
  stroke: line,
  inset: (x: 4pt, y: 4pt),
  table.header([*Τι*], [*Βρέθηκε*], [*Ισχύει*]),
  ..data.balances.map(row => (text(size: 9pt, row.what), text(size: 9pt, row.found), text(size: 9pt, if row.holds [ναι] else [*ΟΧΙ*]))).flatten(),
)
#v(4mm)
#heading(level: 2, text(size: 13pt)[Τι έγινε])
#v(2mm)
#table(
  columns: (1fr, auto),
  align: (start, end),
  stroke: line,
  inset: (x: 4pt, y: 3.5pt),
  table.header([*Τι*], [*Πόσες φορές*]),
  ..data.tally.map(row => (text(size: 9pt, row.what), mono(size: 9pt, row.many))).flatten(),
)
`;

/** The year as a paper: tagged PDF/A, as every paper of the house. */
export async function yearPaper(town: Town, year: Year, balances: readonly Balance[]): Promise<Buffer> {
  const wrong = balances.filter(({ holds }) => !holds).length;
  const data = {
    head: { municipality: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", office: "Όλα τα γραφεία του Δήμου", unit: "Προσομοίωση: κανένα πρόσωπο και καμία υπόθεση δεν υπάρχει", successor: null },
    title: "Ένα έτος του Δήμου",
    note: "Όλες οι ροές μιας χρονιάς, μέρα με τη μέρα, και ο έλεγχος ότι τίποτε δεν έλειψε και τίποτε δεν ξεχάστηκε.",
    period: `${showDay(year.from)} – ${showDay(year.until)}`,
    rows: [
      { label: "Αιτήσεις", value: String(year.applications) },
      { label: "Σπόρος", value: String(year.seed) },
      { label: "Αποτέλεσμα", value: wrong === 0 ? "Όλα ισοσκελίζουν." : `${wrong} δεν ισοσκελίζουν.` },
    ],
    balances: balances.map(({ what, found, holds }) => ({ what: inGreek(what), found: inGreek(found), holds })),
    tally: town.counted().map(([what, many]) => ({ what, many: String(many) })),
  };
  const typesetter = new Typesetter(60_000);
  try {
    const { pdf } = await typesetter.typeset({ template: "year", data, codes: {}, pictures: {}, at: new Date(`${addDays(year.until, 1)}T00:00:00Z`), sources: { year: template } });
    return pdf;
  } finally {
    typesetter.stop();
  }
}
