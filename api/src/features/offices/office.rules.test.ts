import { describe, expect, test } from "@jest/globals";
import { canDeliver, canFile } from "./office.rules";

const branch = { kind: "BRANCH", status: "ACTIVE", custodyPlanApprovedOn: "2011-02-20" } as const;
const central = { kind: "CENTRAL", status: "ACTIVE", custodyPlanApprovedOn: null } as const;

describe("what an office may do", () => {
  test("a branch delivers only with the municipality's choice and an approved custody plan (S10)", () => {
    expect(canDeliver(branch, "BRANCH_DELIVERY")).toBe(true);
    expect(canDeliver(branch, "CENTRAL_ONLY")).toBe(false);
    expect(canDeliver({ ...branch, custodyPlanApprovedOn: null }, "BRANCH_DELIVERY")).toBe(false);
  });

  test("the central office delivers under either choice", () => {
    expect(canDeliver(central, "CENTRAL_ONLY")).toBe(true);
    expect(canDeliver(central, "BRANCH_DELIVERY")).toBe(true);
  });

  test.each(["PROPOSED", "APPROVED", "SUSPENDED", "CLOSING", "CLOSED"])("an office that is %s neither files nor delivers", (status) => {
    expect(canFile({ ...central, status })).toBe(false);
    expect(canDeliver({ ...central, status }, "BRANCH_DELIVERY")).toBe(false);
  });
});
