/** What a column of the Directorate's list holds. */
export const listColumns = ["REFERENCE", "NUMBER", "YEAR", "PASSPORT", "NAME", "SURNAME", "GIVEN_NAME", "DECISION", "DECISION_NUMBER", "DECIDED_ON", "SERIAL", "VALID_FROM", "VALID_UNTIL", "MUNICIPALITY", "PAPER", "IGNORE"] as const;
export type ListColumn = (typeof listColumns)[number];

/** Parts of headings as they are met, without accents; the first that fits stands, the narrower before the wider. */
const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ["MUNICIPALITY", /ΔΗΜΟΣ|ΟΤΑ|MUNICIPALITY/u],
  ["PAPER", /ΕΙΔΟΣ ΕΓΓΡ|^ΕΙΔΟΣ$|KIND OF PAPER|^PAPER$/u],
  ["PASSPORT", /ΔΙΑΒΑΤ|PASSPORT|ΤΑΞΙΔΙΩΤ/u],
  ["DECISION_NUMBER", /(?:ΑΡ|NO|NUM).*ΑΠΟΦ|ΑΠΟΦ.*(?:ΑΡ|NUM)|DECISION N/u],
  ["DECIDED_ON", /(?:ΗΜ|DATE).*(?:ΑΠΟΦ|ΕΚΔΟΣ|DECI)|ΑΠΟΦ.*ΗΜ|DECIDED/u],
  ["VALID_FROM", /ΕΝΑΡΞ|ΙΣΧ.*ΑΠΟ|ΑΠΟ$|VALID FROM|^FROM$/u],
  ["VALID_UNTIL", /ΛΗΞ|ΙΣΧ.*(?:ΕΩΣ|ΜΕΧΡΙ)|^ΕΩΣ|VALID (?:UNTIL|TO)|EXPIR/u],
  ["SERIAL", /ΑΔΕΙ|ΑΥΤΟΚΟΛ|SERIAL|PERMIT/u],
  ["REFERENCE", /ΦΑΚΕΛ|ΑΡ.*ΥΠΟΘ|Δ\.?\/?ΝΣΗ|REFERENCE|CASE|FILE/u],
  ["YEAR", /^ΕΤΟΣ|YEAR/u],
  ["NUMBER", /ΠΡΩΤ|PROTOCOL|ΑΡ.*ΑΙΤΗΣ|Α\.?Π\.?$/u],
  ["NAME", /ΟΝΟΜΑΤΕΠ|ΕΠΩΝ.*ΟΝΟΜ|FULL NAME|^NAME$|ΕΝΔΙΑΦΕΡ|ΔΙΚΑΙΟΥΧ/u],
  ["SURNAME", /ΕΠΩΝ|ΕΠΙΘΕΤ|SURNAME|LAST NAME/u],
  ["GIVEN_NAME", /ΟΝΟΜΑ|GIVEN|FIRST NAME/u],
  ["DECISION", /ΑΠΟΦ|ΑΠΟΤΕΛ|ΕΚΒΑΣ|DECISION|RESULT/u],
];

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replaceAll("ς", "Σ").trim();
}

/** What each column seems to hold, by its heading; each but `IGNORE` once. */
export function proposeColumns(heading: readonly string[]): ListColumn[] {
  const taken = new Set<ListColumn>();
  return heading.map((cell) => {
    const found = headings.find(([column, pattern]) => !taken.has(column) && pattern.test(plain(cell)));
    if (!found) return "IGNORE";
    taken.add(found[0]);
    return found[0];
  });
}

/** The row that holds the headings: of the first ten the one most of whose cells are known; null where none names two. */
export function headingRow(rows: readonly { readonly cells: readonly string[] }[]): number | null {
  const known = rows.slice(0, 10).map(({ cells }) => proposeColumns(cells).filter((column) => column !== "IGNORE").length);
  const most = Math.max(0, ...known);
  return most < 2 ? null : known.indexOf(most);
}
