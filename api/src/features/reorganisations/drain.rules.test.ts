import { describe, expect, test } from "@jest/globals";
import { assertEmpty, assertNothingOnItsWay, assertPolicyOrder, assertTakesOver, remainKinds, remains, standsInTheWay } from "./drain.rules";

const none = remainKinds.map((what) => ({ what, count: 0 }));
const only = (what: string, count = 1) => none.map((row) => (row.what === what ? { ...row, count } : row));

describe("an office closes", () => {
  test("empty", () => expect(() => assertEmpty(none)).not.toThrow());
  test.each(remainKinds.filter((what) => remains[what]))("never with %s", (what) => {
    expect(() => assertEmpty(only(what, 12))).toThrow("OFFICE_NOT_EMPTY");
    expect(standsInTheWay(only(what, 12))).toEqual([{ what, count: 12 }]);
  });
  test.each(remainKinds.filter((what) => !remains[what]))("with %s, which goes along or stays with who answered for it", (what) => expect(() => assertEmpty(only(what))).not.toThrow());
  test("and says all that is left", () => {
    const left = none.map((row) => ({ ...row, count: row.what === "ITEMS" ? 12 : row.what === "PACKAGES_GONE" ? 1 : 0 }));
    expect(() => assertEmpty(left)).toThrow(expect.objectContaining({ detail: { about: "ITEMS: 12, PACKAGES_GONE: 1", clause: "S10" } }));
  });
});

describe("the work goes", () => {
  const into = { id: "k", code: "K0", state: "ACTIVE", canDeliver: true };
  test("to another office that works and delivers", () => expect(() => assertTakesOver("b", into)).not.toThrow());
  test("not to itself", () => expect(() => assertTakesOver("k", into)).toThrow("DRAIN_INTO_ITSELF"));
  test.each(["SUSPENDED", "APPROVED", "CLOSING", "CLOSED"])("not to one that is %s", (state) => expect(() => assertTakesOver("b", { ...into, state })).toThrow("OFFICE_NOT_ACTIVE"));
  test("not to one that does not deliver", () => expect(() => assertTakesOver("b", { ...into, canDeliver: false })).toThrow("OFFICE_NOT_FOR_DELIVERY"));
});

describe("where papers are delivered", () => {
  const order = { policy: "CENTRAL_ONLY", on: "2011-06-01", decidedOn: "2011-05-20" } as const;
  const now = { policy: "BRANCH_DELIVERY", pending: false };
  test("changes from today or later", () => {
    expect(() => assertPolicyOrder(order, now, "2011-06-01")).not.toThrow();
    expect(() => assertPolicyOrder(order, now, "2011-05-20")).not.toThrow();
  });
  test.each([
    ["to what it is", order, { ...now, policy: "CENTRAL_ONLY" }, "2011-05-20", "POLICY_ALREADY"],
    ["while a change is ordered", order, { ...now, pending: true }, "2011-05-20", "POLICY_CHANGE_PENDING"],
    ["from yesterday", order, now, "2011-06-02", "RULE_IN_THE_PAST"],
    ["by a decision dated tomorrow", order, now, "2011-05-19", "DATE_IN_FUTURE"],
  ])("not %s", (_what, given, standing, today, code) => expect(() => assertPolicyOrder(given, standing, today)).toThrow(code));
  test("becomes the centre alone only with nothing on its way down", () => {
    const left = [{ what: "PACKAGES_DOWN", count: 2 }, { what: "DELIVERIES_OPEN", count: 0 }];
    expect(() => assertNothingOnItsWay("CENTRAL_ONLY", left)).toThrow("POLICY_BLOCKED");
    expect(() => assertNothingOnItsWay("BRANCH_DELIVERY", left)).not.toThrow();
    expect(() => assertNothingOnItsWay("CENTRAL_ONLY", left.slice(1))).not.toThrow();
  });
});
