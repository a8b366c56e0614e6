import { expect, test } from "@jest/globals";
import { withColumn, withTable } from "./mapping";

const mapping = { version: 1, tables: [{ table: "P", makes: "PERSON" as const, columns: { A: "surname", B: "givenName" } }] };

test("a meaning belongs to one column", () => {
  expect(withColumn(mapping, "P", "C", "surname").tables[0]?.columns).toEqual({ B: "givenName", C: "surname" });
  expect(withColumn(mapping, "P", "A", "").tables[0]?.columns).toEqual({ B: "givenName" });
  expect(withColumn(mapping, "OTHER", "A", "sex")).toEqual(mapping);
});

test("a table that is not loaded goes, and comes back", () => {
  expect(withTable(mapping, "P", "NOTHING").tables).toEqual([]);
  expect(withTable(withTable(mapping, "P", "NOTHING"), "P", "CASE").tables).toEqual([{ table: "P", makes: "CASE", columns: {} }]);
  expect(withTable(mapping, "P", "CASE").tables[0]).toEqual({ table: "P", makes: "CASE", columns: { A: "surname", B: "givenName" } });
});
