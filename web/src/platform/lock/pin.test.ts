import { expect, test } from "@jest/globals";
import { isPin, isTooEasy } from "./pin";

test.each([["000000", true], ["123456", true], ["987654", true], ["111112", false], ["135790", false], ["012345", true]])("%s is too easy: %s", (pin, easy) => {
  expect(isTooEasy(pin)).toBe(easy);
});

test("six digits and nothing else are a PIN", () => {
  expect(isPin("135790")).toBe(true);
  for (const odd of ["13579", "1357900", "13579a", "١٣٥٧٩٠", ""]) expect(isPin(odd)).toBe(false);
});
