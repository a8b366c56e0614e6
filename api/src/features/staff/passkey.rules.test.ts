import { describe, expect, test } from "@jest/globals";
import { handleOf, isCopied, municipalityOf } from "./passkey.rules";

describe("passkeys", () => {
  test.each([[0, 0, false], [0, 1, false], [1, 2, false], [1, 1, true], [2, 1, true], [1, 0, true]])("a count of %i and then %i: copied %s", (stored, given, copied) => {
    expect(isCopied(stored, given)).toBe(copied);
  });

  test("a handle says its municipality, and what is no handle says nothing", () => {
    expect(municipalityOf(handleOf("7105", "01976f00-0000-7000-8000-000000000000"))).toBe("7105");
    for (const odd of ["", "x", handleOf("710", "x"), handleOf("'; --", "01976f00-0000-7000-8000-000000000000")]) expect(municipalityOf(odd)).toBeUndefined();
  });
});
