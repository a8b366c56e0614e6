import { describe, expect, test } from "@jest/globals";
import { packageStates } from "@epidosi/schema";
import fc from "fast-check";
import { destinationOf, type PackageFacts } from "./package-plan.rules";
import { comingStates, judgeRedirect } from "./redirect.rules";

const bag = (over: Partial<PackageFacts> = {}): PackageFacts => ({
  id: "p", code: "PK1", fromOfficeId: "K0", toOfficeId: "B1", direction: "TO_BRANCH", state: "IN_TRANSIT", returning: false, custodianId: "c", packedBy: "a", secondPersonId: "b",
  seal: "S1", courierId: "c", expectedBy: null, handedOverAt: null, ...over,
});

describe("a bag on its way to an office that became part of another", () => {
  test.each<[string, Partial<PackageFacts>, string, ReturnType<typeof judgeRedirect>]>([
    ["goes to the successor", {}, "B2", { to: "IN_TRANSIT", change: { toOfficeId: "B2", returning: false } }],
    ["turns back where the successor sent it", {}, "K0", { to: "RETURNING", change: { returning: true } }],
    ["late, it turns back and stays late", { state: "OVERDUE" }, "K0", { to: "OVERDUE", change: { returning: true } }],
    ["turned back to the office that ended, it goes on where it was going", { fromOfficeId: "B1", toOfficeId: "K0", state: "RETURNING", returning: true }, "K0", { to: "RETURNING", change: { returning: false } }],
    ["turned back to it, it goes to a third", { fromOfficeId: "B1", toOfficeId: "K0", state: "RETURNING", returning: true }, "B2", { to: "RETURNING", change: { toOfficeId: "B2", returning: false } }],
    ["lost on its way, it would go there when found", { state: "LOST" }, "B2", { to: "LOST", change: { toOfficeId: "B2", returning: false } }],
    ["that it left goes on", { fromOfficeId: "B1", toOfficeId: "K0" }, "B2", null],
    ["that received it stays as it was", { state: "CLOSED" }, "B2", null],
  ])("%s", (_what, over, into, wanted) => {
    expect(judgeRedirect(bag(over), "B1", into)).toEqual(wanted);
  });

  test("comes to the successor whatever its state, and never has one office twice", () => {
    const offices = fc.constantFrom("K0", "B1", "B2");
    fc.assert(
      fc.property(offices, offices, offices, fc.boolean(), fc.constantFrom(...packageStates), (from, to, into, returning, state) => {
        fc.pre(from !== to && into !== "B1");
        const before = bag({ fromOfficeId: from, toOfficeId: to, returning, state });
        const redirected = judgeRedirect(before, "B1", into);
        const after = { ...before, ...redirected?.change };
        const coming = destinationOf(before) === "B1" && (comingStates as readonly string[]).includes(state);
        return after.fromOfficeId !== after.toOfficeId && (redirected === null) === !coming && destinationOf(after) === (coming ? into : destinationOf(before));
      }),
    );
  });
});
