import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongNumbers } from "./wrong-numbers.mjs";

const of = (year, ...numbers) => numbers.map((number) => ({ year, number }));

test("two years that are whole and end where their counters say are right", () => {
  assert.deepEqual(wrongNumbers([...of(2027, 1, 2, 3), ...of(2028, 2, 1)], [{ year: 2027, last: 3 }, { year: 2028, last: 2 }]), []);
});

test("a number twice, a gap and a last one that is lost are told by their year", () => {
  assert.deepEqual(wrongNumbers([...of(2027, 1, 2, 2), ...of(2028, 1, 3)], [{ year: 2027, last: 2 }, { year: 2028, last: 4 }]), [
    "number 2/2027 was given twice",
    "number 2/2028 is unexplained",
    "the counter of 2028 says 4, the last entry is 3",
  ]);
  assert.deepEqual(wrongNumbers([], [{ year: 2027, last: 1 }]), ["the counter of 2027 says 1, the last entry is 0"]);
  assert.deepEqual(wrongNumbers(of(2027, 1), []), ["the counter of 2027 says 0, the last entry is 1"]);
});
