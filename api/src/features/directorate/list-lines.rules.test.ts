import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import iconv from "iconv-lite";
import { headingRow, proposeColumns } from "./list-columns.rules";
import { isFormula, plainCell, readLines, readListDay } from "./list-lines.rules";
import { reviewInboundList } from "./review-inbound-list";

const greek = "Αρ. πρωτ.;Ονοματεπώνυμο;Απόφαση\n12/2011;ΜΠΕΡΙΣΑ ΝΤΡΙΤΑ;Χορήγηση\n13/2011;Χότζα Άρμπεν ο Ήσυχος;Απόρριψη\n";
const given = (content: Buffer) => ({ name: "l", content: content.toString("base64"), encoding: null, columns: null, headingRow: null });

describe("a text file", () => {
  test.each(["utf-8", "windows-1253", "iso-8859-7", "cp737", "utf-16le"] as const)("in %s is read as it was written", async (encoding) => {
    const { sheet, lines } = await reviewInboundList(given(iconv.encode(greek, encoding, { addBOM: encoding === "utf-16le" })));
    expect(sheet.encoding).toBe(encoding);
    expect(lines.map(({ said, problems }) => [said.number, said.name, said.decisionKind, problems])).toEqual([[12, "ΜΠΕΡΙΣΑ ΝΤΡΙΤΑ", "GRANT", []], [13, "Χότζα Άρμπεν ο Ήσυχος", "REJECTION", []]]);
  });
  test.each([";", ",", "\t", "|"])("with columns parted by %j", async (delimiter) => {
    const { sheet, lines } = await reviewInboundList(given(Buffer.from(greek.replaceAll(";", delimiter))));
    expect([sheet.delimiter, lines.map(({ said }) => said.number)]).toEqual([delimiter, [12, 13]]);
  });
  test("written in one encoding and read in another is marked, never loaded as if it were right", async () => {
    const broken = Buffer.from(iconv.decode(Buffer.from("12/2011;ΜΠΕΡΙΣΑ"), "win1252"));
    const { lines } = await reviewInboundList({ ...given(Buffer.concat([Buffer.from("Αρ. πρωτ.;Ονοματεπώνυμο\n"), broken])) });
    expect(lines[0]?.problems).toContain("LETTERS_BROKEN");
  });
});

test("columns are found by their headings, each once; a title above them is passed over", () => {
  expect(proposeColumns(["Α/Α", "Αρ. Πρωτ.", "Επώνυμο", "Όνομα", "Αρ. Διαβατηρίου", "Αρ. Απόφασης", "Ημ/νία Απόφασης", "Αρ. Άδειας", "Ισχύει από", "Λήξη", "Δήμος", "Απόφαση"]))
    .toEqual(["IGNORE", "NUMBER", "SURNAME", "GIVEN_NAME", "PASSPORT", "DECISION_NUMBER", "DECIDED_ON", "SERIAL", "VALID_FROM", "VALID_UNTIL", "MUNICIPALITY", "DECISION"]);
  expect(headingRow([{ cells: ["Κατάλογος"] }, { cells: ["Αρ. πρωτ.", "Ονοματεπώνυμο"] }])).toBe(1);
  expect(headingRow([{ cells: ["1", "2"] }])).toBeNull();
});

test.each([["18/5/2011", "2011-05-18"], ["18.05.11", "2011-05-18"], ["2011-05-18", "2011-05-18"], ["2011-05-18 10:20", "2011-05-18"], ["31/2/2011", null], ["5/18/2011", null], ["", null], ["χθες", null], ["18/5/1811", null]])("the day %j is %j", (text, day) => expect(readListDay(text)).toBe(day));

test("a formula is one, a telephone or a minus is none", () => {
  expect(["=1+1", "@SUM(A1)", "+cmd|x", "-2+3+cmd"].map(isFormula)).toEqual([true, true, true, true]);
  expect(["+30 2810 123456", "-5", "ΑΑ-12", "12/2011"].map(isFormula)).toEqual([false, false, false, false]);
});

test("whatever stands in a cell, a row is read or marked, and nothing invisible is kept", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("12/2011", "ΜΠΕΡΙΣΑ", "\u202e12", "=1", ""));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
      const lines = readLines(rows.map((cells, index) => ({ number: index + 1, cells: cells.map(plainCell), marks: [] })), ["NUMBER", "NAME", "PASSPORT", "DECISION", "DECIDED_ON", "SERIAL"]);
      for (const { said, problems } of lines) {
        expect(said.number === null ? true : said.year !== null && said.number > 0).toBe(true);
        if (said.number === null && !said.name && !said.passport && !said.serial) expect(problems).toContain("NOTHING_TO_MATCH");
        expect(/[\p{Cc}\p{Cf}]/u.test(said.name ?? "")).toBe(false);
      }
    }),
  );
});
