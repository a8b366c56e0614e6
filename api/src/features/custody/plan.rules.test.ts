import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { assertPlan, assertRoom, type PlanFacts } from "./plan.rules";

const plan: PlanFacts = { office: { kind: "BRANCH", status: "ACTIVE", code: "B2" }, keyHolderIds: ["maria", "giorgos"], custodianIds: ["maria", "giorgos", "x"], dualControl: true, maximumItems: 40, maximumDays: 60, approvedOn: "2011-03-01", reviewBy: "2012-03-01" };

const s10 = { clause: "S10" };
const branch = { about: "B2", ...s10 };
const saying = (about = "") =>
  refusalsOf(about, { OFFICE_IS_CENTRAL: branch, OFFICE_CLOSED: branch, KEY_HOLDERS_TOO_FEW: s10, KEY_HOLDER_NOT_THERE: s10, DATE_IN_FUTURE: { about: "approvedOn", ...s10 }, PERIOD_REVERSED: "reviewBy", PLAN_FULL: { about: "40", ...s10 } });

describe("a branch's plan of custody (S10)", () => {
  test.each<[string, Partial<PlanFacts>]>([
    ["as it should be", {}],
    ["for a branch that opens soon", { office: { ...plan.office, status: "APPROVED" } }],
    ["of one holder without dual control", { dualControl: false, keyHolderIds: ["x"] }],
    ["approved today", { approvedOn: "2011-03-02" }],
    ["looked at again within the year, on its last day", { reviewBy: "2012-03-02" }],
    ["of the least and the most", { maximumItems: 1, maximumDays: 366, reviewBy: "2011-03-03" }],
  ])("holds %s", (_what, over) => expect(() => assertPlan({ ...plan, ...over }, "2011-03-02")).not.toThrow());

  test.each<[string, Partial<PlanFacts>, string]>([
    ["of the central office", { office: { ...plan.office, kind: "CENTRAL" } }, "OFFICE_IS_CENTRAL"],
    ["of a branch that closes", { office: { ...plan.office, status: "CLOSING" } }, "OFFICE_CLOSED"],
    ["of a closed branch", { office: { ...plan.office, status: "CLOSED" } }, "OFFICE_CLOSED"],
    ["of one holder under dual control", { keyHolderIds: ["maria"] }, "KEY_HOLDERS_TOO_FEW"],
    ["of one holder named twice", { keyHolderIds: ["maria", "maria"] }, "KEY_HOLDERS_TOO_FEW"],
    ["of no holder", { dualControl: false, keyHolderIds: [] }, "KEY_HOLDERS_TOO_FEW"],
    ["of a holder who keeps elsewhere", { keyHolderIds: ["maria", "nikos"] }, "KEY_HOLDER_NOT_THERE"],
    ["for nothing", { maximumItems: 0 }, "INVALID_INPUT"],
    ["for too much", { maximumItems: 2_001 }, "INVALID_INPUT"],
    ["for no day", { maximumDays: 0 }, "INVALID_INPUT"],
    ["for more than a year", { maximumDays: 367 }, "INVALID_INPUT"],
    ["approved tomorrow", { approvedOn: "2011-03-03" }, "DATE_IN_FUTURE"],
    ["looked at again today", { reviewBy: "2011-03-02" }, "PERIOD_REVERSED"],
    ["looked at again never", { reviewBy: "2012-03-03" }, "PERIOD_REVERSED"],
  ])("refuses one %s", (_what, over, code) => expect(() => assertPlan({ ...plan, ...over }, "2011-03-02")).toThrow(saying(Object.keys(over)[0])(code)));

  test("holds so much and no more", () => {
    expect(() => assertRoom(39, 40)).not.toThrow();
    expect(() => assertRoom(40, 40)).toThrow(saying()("PLAN_FULL"));
    expect(() => assertRoom(4_000, null)).not.toThrow();
  });
});
