import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isInOrder, strongest } from "./confirmation.rules";

describe("what stands of all that came for a message", () => {
  test.each([
    [[], "NONE"],
    [["PIN"], "PIN"],
    [["PIN", "WRONG_KEY"], "WRONG_KEY"],
    [["WRONG_KEY", "PASSKEY"], "PASSKEY"],
    [["PIN", "WRONG_KEY", "PASSKEY"], "PASSKEY"],
  ])("%j is %s", (come, stands) => expect(strongest(come)).toBe(stands));
});

describe("a key that counts", () => {
  test.each([
    [{ number: 3, count: 9 }, [], true],
    [{ number: 3, count: 9 }, [{ number: 2, count: 8 }, { number: 4, count: 10 }], true],
    [{ number: 3, count: 9 }, [{ number: 2, count: 9 }], false],
    [{ number: 3, count: 9 }, [{ number: 4, count: 9 }], false],
    [{ number: 3, count: 9 }, [{ number: 4, count: 7 }], false],
    [{ number: 3, count: 0 }, [{ number: 2, count: 0 }, { number: 4, count: 0 }], true],
    [{ number: 3, count: 0 }, [{ number: 2, count: 5 }], false],
  ])("%j beside %j: %s", (given, known, fits) => expect(isInOrder(given, known)).toBe(fits));

  test("is in order in whatever order its messages come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 500 }), { minLength: 1 }), (numbers) => {
        const all = numbers.toSorted((one, other) => one - other).map((number, index) => ({ number, count: index + 1 }));
        return numbers.every((number, at) => {
          const given = all.find((one) => one.number === number) ?? { number, count: 0 };
          return isInOrder(given, all.filter((one) => numbers.slice(0, at).includes(one.number)));
        });
      }),
    );
  });
});
