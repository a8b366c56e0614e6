import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameKey, wordKey } from "./name-key.rules";

describe("one key for the ways a name is written", () => {
  test.each([
    ["BERISHA Drita", "Μπερίσα Ντρίτα"],
    ["PAPADOPOULOS", "Παπαδόπουλος"],
    ["KHAN", "Χαν"],
    ["MOHAMMAD", "Mohamad"],
    ["JOVANA", "Yovana"],
    ["Θεοδώρα", "THEODORA"],
  ])("%s and %s meet", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test("word order, accents and case do not matter", () => {
    expect(nameKey("Ντρίτα Μπερίσα")).toBe(nameKey("ΜΠΕΡΙΣΑ", "ΝΤΡΙΤΑ"));
  });

  test("different names stay different", () => {
    expect(nameKey("HOXHA Arben")).not.toBe(nameKey("HOXHA Artan"));
  });

  test("any text has a key, and case never changes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(wordKey(text.toUpperCase())).toBe(wordKey(text.toUpperCase().toUpperCase()));
        expect(typeof nameKey(text)).toBe("string");
      }),
    );
  });
});
