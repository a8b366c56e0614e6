import { describe, expect, test } from "@jest/globals";
import { assertCanPrint, labelsAtOnce, type Printing, sheets } from "./label.rules";

const tags: Printing = { way: "SHEET", startAt: 1, kinds: ["ITEM_TAG"], hasPrinter: false };
const cases: readonly (readonly [string, Partial<Printing>, string])[] = [
  ["a sheet", {}, "none"],
  ["the last place of a sheet", { startAt: 24 }, "none"],
  ["a place past the sheet", { startAt: 25 }, "INVALID_INPUT"],
  ["place 9 of package labels", { startAt: 9, kinds: ["PACKAGE_LABEL"] }, "INVALID_INPUT"],
  ["no place", { startAt: 0 }, "INVALID_INPUT"],
  ["nothing", { kinds: [] }, "INVALID_INPUT"],
  ["too many", { kinds: Array.from({ length: labelsAtOnce + 1 }, () => "ITEM_TAG" as const) }, "INVALID_INPUT"],
  ["two sizes on a sheet", { kinds: ["ITEM_TAG", "PACKAGE_LABEL"] }, "LABELS_OF_TWO_SIZES"],
  ["two sizes as a file", { way: "ZPL", kinds: ["ITEM_TAG", "PACKAGE_LABEL"] }, "none"],
  ["no printer", { way: "PRINTER" }, "NO_LABEL_PRINTER"],
  ["a printer", { way: "PRINTER", hasPrinter: true }, "none"],
];
const refusal = (printing: Printing): string => {
  try {
    assertCanPrint(printing);
    return "none";
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe("printing labels", () => {
  test.each(cases)("%s", (_what, change, code) => {
    expect(refusal({ ...tags, ...change })).toBe(code);
  });

  test("a sheet's labels fill an A4 page and no more", () => {
    for (const { columns, rows, width, height } of Object.values(sheets)) {
      expect(columns * width).toBeLessThanOrEqual(210);
      expect(rows * height).toBeLessThanOrEqual(297);
    }
  });
});
