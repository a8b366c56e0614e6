import { describe, expect, test } from "@jest/globals";
import { accessOf, type AccessTable } from "./access.testing";
import { openSource } from "./open-source";
import type { Source, SourceRow } from "./source";
import { fileOf } from "./sources.testing";

const people: AccessTable = {
  name: "ΠΕΛΑΤΕΣ",
  columns: [{ name: "ΚΩΔ", type: "LONG" }, { name: "ΕΠΩΝΥΜΟ", type: "TEXT" }, { name: "ΗΜ_ΓΕΝΝ", type: "DATE" }, { name: "ΕΝΕΡΓΟΣ", type: "BOOLEAN" }, { name: "ΠΑΡΑΤΗΡΗΣΕΙΣ", type: "MEMO" }],
  rows: [
    [1, "ΧΟΤΖΑ", new Date("1968-07-03T00:00:00Z"), true, "Ανανέωση «εκκρεμεί»: να φέρει φωτογραφίες."],
    [2, null, null, false, null],
    [3, "σβησμένος", null, false, null],
    [4, "Παπαδοπούλου-HOXHA", new Date("1975-11-12T10:30:00Z"), true, ""],
    ...Array.from({ length: 2_300 }, (_, index) => [index + 5, `ΕΠΩΝΥΜΟ ${index}`, null, index % 2 === 0, "γ".repeat(index % 300)]),
  ],
  deleted: [2],
  moved: [0, 100],
};
const cases: AccessTable = { name: "ΥΠΟΘΕΣΕΙΣ", columns: [{ name: "ΑΡ_ΠΡΩΤ", type: "TEXT" }, { name: "ΠΕΛΑΤΗΣ", type: "LONG" }], rows: [["123/Α/98", 1], ["ΑΠ 4567", 2]] };

async function readAll({ tables }: Source, table: number): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of tables[table]?.rows() ?? []) rows.push(row);
  return rows;
}

describe("a database of Access", () => {
  test.each(["JET", "ACE"] as const)("of %s gives each table's rows as they were written, Greek, days, yes and no, memos; deleted ones are gone", async (engine) => {
    const source = await openSource(fileOf(engine === "JET" ? "old.mdb" : "old.accdb", accessOf([people, cases], { engine })));
    expect(source).toMatchObject({ format: "ACCESS", encoding: null, tables: [{ name: "ΠΕΛΑΤΕΣ", columns: people.columns.map(({ name }) => name) }, { name: "ΥΠΟΘΕΣΕΙΣ" }] });
    const [rows, others] = [await readAll(source, 0), await readAll(source, 1)];
    expect(rows).toHaveLength(people.rows.length - 1);
    // A row that grew lies on a page of its own; it comes once, in whatever place.
    rows.sort((one, other) => Number(one.cells["ΚΩΔ"]) - Number(other.cells["ΚΩΔ"]));
    expect(rows.slice(0, 3).map(({ cells }) => cells)).toEqual([
      { ΚΩΔ: "1", ΕΠΩΝΥΜΟ: "ΧΟΤΖΑ", ΗΜ_ΓΕΝΝ: "1968-07-03", ΕΝΕΡΓΟΣ: "true", ΠΑΡΑΤΗΡΗΣΕΙΣ: "Ανανέωση «εκκρεμεί»: να φέρει φωτογραφίες." },
      { ΚΩΔ: "2", ΕΠΩΝΥΜΟ: null, ΗΜ_ΓΕΝΝ: null, ΕΝΕΡΓΟΣ: "false", ΠΑΡΑΤΗΡΗΣΕΙΣ: null },
      { ΚΩΔ: "4", ΕΠΩΝΥΜΟ: "Παπαδοπούλου-HOXHA", ΗΜ_ΓΕΝΝ: "1975-11-12T10:30:00.000Z", ΕΝΕΡΓΟΣ: "true", ΠΑΡΑΤΗΡΗΣΕΙΣ: null },
    ]);
    expect(rows.slice(3).map(({ cells }) => [cells["ΕΠΩΝΥΜΟ"], cells["ΠΑΡΑΤΗΡΗΣΕΙΣ"]?.length ?? 0])).toEqual(Array.from({ length: 2_300 }, (_, index) => [`ΕΠΩΝΥΜΟ ${index}`, index % 300]));
    expect(others.map(({ cells }) => cells)).toEqual([{ ΑΡ_ΠΡΩΤ: "123/Α/98", ΠΕΛΑΤΗΣ: "1" }, { ΑΡ_ΠΡΩΤ: "ΑΠ 4567", ΠΕΛΑΤΗΣ: "2" }]);
  });
});
