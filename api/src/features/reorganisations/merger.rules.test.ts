import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Refused } from "../../platform/refusal";
import { assertMayMerge, assertMergerDays, assertTotals, takesIn, type Count, mergerKinds, type OfficeToMerge } from "./merger.rules";

const office = (id: string, over: Partial<OfficeToMerge> = {}): OfficeToMerge => ({ id, code: id, kind: "BRANCH", status: "ACTIVE", successorId: null, pending: false, ...over });

describe("which offices become part of another", () => {
  test.each<[string, OfficeToMerge[], OfficeToMerge, boolean, string | null]>([
    ["a branch into another", [office("B1")], office("B2"), true, null],
    ["two branches into the central office", [office("B1"), office("B2")], office("K0", { kind: "CENTRAL" }), true, null],
    ["a branch that drains", [office("B1", { status: "CLOSING" })], office("B2"), true, null],
    ["into itself", [office("B1")], office("B1"), true, "MERGER_INTO_ITSELF"],
    ["into itself, among others", [office("B2"), office("B1")], office("B1"), true, "MERGER_INTO_ITSELF"],
    ["the central office", [office("K0", { kind: "CENTRAL" })], office("B1"), true, "OFFICE_IS_CENTRAL"],
    ["one that ended", [office("B1", { status: "CLOSED", successorId: "K0" })], office("B2"), true, "OFFICE_ALREADY_MERGED"],
    ["one that closed", [office("B1", { status: "CLOSED" })], office("B2"), true, "OFFICE_NOT_ACTIVE"],
    ["into a suspended or closed one", [office("B1")], office("B2"), false, "OFFICE_NOT_ACTIVE"],
    ["into one that ended: no ring can close", [office("B1")], office("B2", { successorId: "B1" }), true, "OFFICE_NOT_ACTIVE"],
    ["into one that is about to end", [office("B1")], office("B2", { pending: true }), true, "MERGER_PENDING"],
    ["one that is about to end", [office("B1", { pending: true })], office("B2"), true, "MERGER_PENDING"],
    ["none", [], office("B2"), true, "INVALID_INPUT"],
    ["one twice", [office("B1"), office("B1")], office("B2"), true, "INVALID_INPUT"],
  ])("%s", (_what, parts, into, works, code) => {
    expect(refusalOf(() => assertMayMerge(parts, into, works))).toBe(code);
  });

  test.each([
    ["today", "2027-01-10", "2027-01-05", null],
    ["a day to come", "2027-03-01", "2027-01-10", null],
    ["a day that is over", "2027-01-09", "2027-01-05", "RULE_IN_THE_PAST"],
    ["a decision of tomorrow", "2027-01-12", "2027-01-11", "DATE_IN_FUTURE"],
  ])("%s", (_what, on, decidedOn, code) => {
    expect(refusalOf(() => assertMergerDays({ on, decidedOn }, "2027-01-10"))).toBe(code);
  });
});

describe("totals", () => {
  const counts = fc.array(fc.record({ officeId: fc.constantFrom("K0", "B1", "B2"), what: fc.constantFrom(...mergerKinds), count: fc.nat(50) }), { maxLength: 20 });
  const moved = (before: readonly Count[]): Count[] => before.map((row) => ({ ...row, officeId: "K0" }));

  test("hold when all of it is at the successor", () => {
    fc.assert(fc.property(counts, (before) => refusalOf(() => assertTotals(before, moved(before), ["B1", "B2"])) === null));
  });

  test("do not when one is lost, doubled, or left at an office that ended", () => {
    const some = counts.filter((before) => before.some((row) => row.count > 0));
    fc.assert(
      fc.property(some, fc.constantFrom(-1, 1), (before, by) => {
        const after = moved(before);
        const at = after.findIndex((row) => row.count > 0);
        return refusalOf(() => assertTotals(before, after.map((row, index) => (index === at ? { ...row, count: row.count + by } : row)), ["B1", "B2"])) === "TOTALS_DIFFER";
      }),
    );
    fc.assert(fc.property(some, (before) => refusalOf(() => assertTotals(before, before.map((row) => ({ ...row, officeId: "B1" })), ["B1"])) === "TOTALS_DIFFER"));
  });
});

function refusalOf(judge: () => void): string | null {
  try {
    judge();
    return null;
  } catch (problem) {
    if (problem instanceof Refused) return problem.code;
    throw problem;
  }
}

test.each([
  ["ACTIVE", null, true],
  ["SUSPENDED", "LINK", true],
  ["SUSPENDED", "DECISION", false],
  ["SUSPENDED", "UNDECLARED", false],
  ["APPROVED", "LINK", false],
  ["CLOSING", null, false],
  ["CLOSED", null, false],
])("an office that is %s because of %s takes another in: %s", (state, because, may) => expect(takesIn({ state, because })).toBe(may));
