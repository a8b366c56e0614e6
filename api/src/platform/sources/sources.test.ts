import { writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strToU8 } from "fflate";
import iconv from "iconv-lite";
import { hashOf, openSource } from "./open-source";
import { likeliestDelimiter } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import { sourceTroubles, UnreadableSource } from "./source";
import { allOf, dbfOf, dbtOf, fileOf, xlsxOf } from "./sources.testing";

const fields = [
  { name: "ΕΠΩΝΥΜΟ", type: "C", size: 20 },
  { name: "GENN", type: "D", size: 8 },
  { name: "ARITHMOS", type: "N", size: 6 },
] as const;
const people = [["ΧΟΤΖΑ", "19700312", "4567"], ["Ιβάνοβα", "", "12"], ["ΔΙΑΓΡΑΜΜΕΝΗ", "19800101", "13"], ["ΣΑΪΝΤ", "19991231", "14"]];

describe("dBase", () => {
  test.each(["cp737", "windows-1253", "iso-8859-7"])("%s: names, days and numbers; a deleted row is left out and keeps its number", async (encoding) => {
    const source = await openSource(fileOf("PELATES.DBF", dbfOf(fields, people, encoding, { deleted: [2] })));
    expect(source.format).toBe("DBF");
    expect(source.tables[0]?.columns).toEqual(["ΕΠΩΝΥΜΟ", "GENN", "ARITHMOS"]);
    expect(await allOf(source)).toEqual([
      { number: 1, cells: { ΕΠΩΝΥΜΟ: "ΧΟΤΖΑ", GENN: "1970-03-12", ARITHMOS: "4567" } },
      { number: 2, cells: { ΕΠΩΝΥΜΟ: "Ιβάνοβα", GENN: null, ARITHMOS: "12" } },
      { number: 4, cells: { ΕΠΩΝΥΜΟ: "ΣΑΪΝΤ", GENN: "1999-12-31", ARITHMOS: "14" } },
    ]);
  });

  test("a memo stands in the file beside it; without that file the table is refused, and its hash counts both", async () => {
    const memo = [{ name: "ΟΝΟΜΑ", type: "C", size: 10 }, { name: "SXOLIA", type: "M", size: 10 }] as const;
    const path = fileOf("XARTIA.DBF", dbfOf(memo, [["Άρτα", "         1"]], "cp737", { version: 0x83 }));
    await expect(openSource(path)).rejects.toMatchObject({ trouble: "MEMO_MISSING" });
    const alone = await hashOf(path);
    writeFileSync(path.replace(".DBF", ".DBT"), dbtOf(["Εκκρεμεί η απόφαση"], "cp737"));
    expect((await allOf(await openSource(path)))[0]?.cells).toEqual({ ΟΝΟΜΑ: "Άρτα", SXOLIA: "Εκκρεμεί η απόφαση" });
    expect(await hashOf(path)).not.toBe(alone);
  });

  test("fewer rows than promised", async () => {
    const whole = dbfOf(fields, people, "cp737");
    await expect(openSource(fileOf("A.DBF", whole.subarray(0, whole.length - 40)))).rejects.toMatchObject({ trouble: "DAMAGED", about: "A: 4 rows promised, 2 there" });
  });
});

describe("text with delimiters", () => {
  test.each([";", ",", "\t", "|"])("the delimiter %j is told", (delimiter) => {
    expect(likeliestDelimiter(`a${delimiter}b${delimiter}c\n1${delimiter}"x, y; z"${delimiter}2\n`)).toBe(delimiter);
  });
  test.each(["utf-8", "windows-1253", "iso-8859-7", "cp737", "utf-16le"])("%s, quotes and line ends inside them, a row longer than the names", async (encoding) => {
    const text = `${encoding === "utf-16le" ? "\uFEFF" : ""}Επώνυμο;Διεύθυνση;\r\nΠαππάς;"Ήλιδος 3;\nισόγειο";x;κι άλλο\r\nΆννα;;\r\n`;
    const source = await openSource(fileOf("παλιά.csv", iconv.encode(text, encoding)));
    expect(source.encoding).toBe(encoding);
    expect(await allOf(source)).toEqual([
      { number: 1, cells: { Επώνυμο: "Παππάς", Διεύθυνση: "Ήλιδος 3;\nισόγειο", "column 3": "x", "column 4": "κι άλλο" } },
      { number: 2, cells: { Επώνυμο: "Άννα", Διεύθυνση: null, "column 3": null } },
    ]);
  });
  test("a quote that never ends is told with the row it began after, and not read to the end of the file", async () => {
    const source = await openSource(fileOf("a.csv", `a;b\n1;2\n"x;${"y\n".repeat(2_000_000)}`));
    await expect(allOf(source)).rejects.toMatchObject({ trouble: "DAMAGED", about: "a: after row 1" });
  });
});

describe("workbooks", () => {
  const rows = [["Επώνυμο", "Γέννηση", "Α/Α", "Α/Α"], ["Παππάς & Υιοί", { day: 25_000 }, 12, { formula: '=HYPERLINK("x")', result: "3" }], [null, null, null, null], ["Σαΐντ", null, 7, null]] as const;
  test("words, days, numbers and a formula's result; a row with nothing in it is none", async () => {
    const source = await openSource(fileOf("x.xlsx", xlsxOf(rows)));
    expect(source.tables[0]).toMatchObject({ name: "Μητρώο", columns: ["Επώνυμο", "Γέννηση", "Α/Α", "Α/Α 4"] });
    expect(await allOf(source)).toEqual([
      { number: 1, cells: { Επώνυμο: "Παππάς & Υιοί", Γέννηση: "1968-06-11", "Α/Α": "12", "Α/Α 4": "3" } },
      { number: 2, cells: { Επώνυμο: "Σαΐντ", Γέννηση: null, "Α/Α": "7", "Α/Α 4": null } },
    ]);
  });
  test("more shared words than fit in memory are refused before they are unpacked", async () => {
    const bomb = xlsxOf(rows, { "xl/sharedStrings.xml": new Uint8Array(130 * 1024 * 1024) });
    await expect(readXlsx(Buffer.from(bomb))).rejects.toMatchObject({ trouble: "TOO_LARGE" });
  });
  test("an entity that grows is not followed", async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    await expect(readXlsx(Buffer.from(xlsxOf(rows, { "xl/worksheets/sheet1.xml": strToU8(xml) })))).rejects.toMatchObject({ trouble: "DAMAGED" });
  });
});

describe("whatever a file holds, a reader answers rows or says what is wrong with the file", () => {
  const wholes = {
    "a.dbf": dbfOf(fields, people, "cp737"),
    "a.csv": Buffer.from("a;b\n1;2\n\"3\";4\n"),
    "a.xlsx": Buffer.from(xlsxOf([["a", "b"], ["1", { day: 40_000 }]])),
    "a.mdb": Buffer.concat([Buffer.from("\0\u0001\0\0Standard Jet DB\0", "latin1"), Buffer.alloc(8_192)]),
  };
  const damage = fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }), at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }) });

  test.each(Object.entries(wholes))("%s, cut and with bytes changed", async (name, whole) => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at }) => {
        const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * cut)));
        for (const [place, byte] of at) if (bytes.length > 0) bytes[Math.floor(place * (bytes.length - 1))] = byte;
        await readOrTrouble(fileOf(name, bytes));
      }),
      { numRuns: 250 },
    );
  });
  test.each(Object.keys(wholes))("%s full of anything", async (name) => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => readOrTrouble(fileOf(name, bytes))), { numRuns: 100 });
  });

  async function readOrTrouble(path: string): Promise<void> {
    try {
      const rows = await allOf(await openSource(path));
      expect(rows.length).toBeLessThan(100_000);
    } catch (problem) {
      expect(problem).toBeInstanceOf(UnreadableSource);
      expect(sourceTroubles).toContain((problem as UnreadableSource).trouble);
    }
  }
});
