import { expect, test } from "@jest/globals";
import { feeOwed } from "./fee.rules";

const rules = { yearlyCents: 15_000, permitYears: 2, freeUnder: 14 };

test.each([
  ["the rule's years", { birthYear: 1984 }, null, { permitYears: 2, cents: 30_000, free: false }],
  ["the years that were asked for", { birthYear: 1984 }, 3, { permitYears: 3, cents: 45_000, free: false }],
  ["the day before turning 14", { birthYear: 1997, birthMonth: 3, birthDay: 3 }, null, { permitYears: 2, cents: 0, free: true }],
  ["the day of turning 14", { birthYear: 1997, birthMonth: 3, birthDay: 2 }, null, { permitYears: 2, cents: 30_000, free: false }],
  ["14 this year, the day unknown", { birthYear: 1997, birthMonth: 3 }, null, { permitYears: 2, cents: 30_000, free: false }],
  ["a month still to come", { birthYear: 1997, birthMonth: 4 }, 1, { permitYears: 1, cents: 0, free: true }],
] as const)("%s", (_what, born, asked, fee) => {
  expect(feeOwed(rules, born, asked, "2011-03-02")).toEqual(fee);
});

test("a kind that gives no permit owes none, whatever was asked", () => {
  expect(feeOwed({ ...rules, permitYears: 0 }, { birthYear: 1984 }, 3, "2011-03-02")).toEqual({ permitYears: 0, cents: 0, free: false });
});
