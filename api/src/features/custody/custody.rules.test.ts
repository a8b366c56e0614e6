import { itemStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import { assertInMyHands, assertInSafeHere, inHands, inSafe, mayBecome } from "./custody.rules";

const item = { tag: "T1", state: "IN_SAFE", officeId: "here", custodianId: null } as const;

describe("an item in this office's safe", () => {
  test("may be taken", () => expect(() => assertInSafeHere(item, "here")).not.toThrow());
  test.each([
    ["elsewhere", { ...item, officeId: "there" }, "ITEM_NOT_HERE"],
    ["at the counter", { ...item, state: "AT_COUNTER" }, "ITEM_NOT_IN_SAFE"],
    ["quarantined", { ...item, state: "QUARANTINED" }, "ITEM_NOT_IN_SAFE"],
    ["in a draft package", { ...item, state: "RESERVED" }, "ITEM_IN_PACKAGE"],
    ["in a batch", { ...item, state: "BATCHED" }, "ITEM_IN_PACKAGE"],
    ["on the way", { ...item, state: "IN_TRANSIT", officeId: null }, "ITEM_IN_PACKAGE"],
    ["delivered", { ...item, state: "DELIVERED" }, "ITEM_ALREADY_GONE"],
    ["at the Directorate", { ...item, state: "FORWARDED" }, "ITEM_ALREADY_GONE"],
  ] as const)("%s it may not", (_where, other, code) => expect(() => assertInSafeHere(other, "here")).toThrow(code));
});

describe("an item in one's hands", () => {
  const mine = { ...item, state: "AT_COUNTER", custodianId: "me" } as const;
  test("is one's own to put away", () => expect(() => assertInMyHands(mine, "me", "here")).not.toThrow());
  test("another's is not", () => expect(() => assertInMyHands(mine, "other", "here")).toThrow("ITEM_NOT_YOURS"));
  test("nor at another office", () => expect(() => assertInMyHands(mine, "me", "there")).toThrow("ITEM_NOT_HERE"));
  test("nor once it is gone", () => expect(() => assertInMyHands({ ...mine, state: "DELIVERED" }, "me", "here")).toThrow("ITEM_ALREADY_GONE"));
});

test("a place has one custodian: a safe or a person", () => {
  for (const place of [inHands("me", "here"), inSafe({ id: "safe", officeId: "here" }, "4")]) expect((place.safeId === null) !== (place.custodianId === null)).toBe(true);
});

test("what is delivered or forwarded never comes back, a sealed item is never delivered, and what lay under a wrong seal is never received", () => {
  for (const end of ["DELIVERED", "FORWARDED"] as const) expect(itemStates.filter((to) => to !== end && mayBecome(end, to))).toEqual([]);
  expect(itemStates.filter((from) => from !== "DELIVERED" && mayBecome(from, "DELIVERED"))).toEqual(["AT_COUNTER"]);
  for (const received of ["ARRIVED", "IN_SAFE", "AT_COUNTER", "DELIVERED"] as const) expect(mayBecome("QUARANTINED", received)).toBe(false);
});
