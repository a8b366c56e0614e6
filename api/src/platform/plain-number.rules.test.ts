import { expect, test } from "@jest/globals";
import { plainNumber } from "./plain-number.rules";

test.each([
  [" 12 34-56.ab/7", "123456ΑΒ7"],
  ["A123", "Α123"],
  ["Α123", "Α123"],
  ["ά.κ 1", "ΑΚ1"],
  ["LK-9", "LΚ9"],
  ["΄-/.", ""],
])("%s is compared as %s", (typed, plain) => expect(plainNumber(typed)).toBe(plain));

test("what it answers it answers again", () => {
  for (const number of ["abehikmnoptyxz 12", "ΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "ß ﬁ"]) expect(plainNumber(plainNumber(number))).toBe(plainNumber(number));
});
