import { itemStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { assertInSafeHere, assertRestsHere, each, type ItemFacts, inHands, inSafe, judgePutInSafe, judgeTagCaseFile, judgeTagPaper, judgeTakeFromSafe, layAway, mayBecome, nowhere, placeOf, restState } from "./custody.rules";

const saying = refusalsOf("T1", { NOT_THIS_OFFICE: "safe" });

const safe = { id: "safe", officeId: "here" };
const me = { staffId: "me", officeId: "here", officeKind: "BRANCH", roles: ["CUSTODIAN"] } as const;
const item: ItemFacts = { id: "1", tag: "T1", state: "IN_SAFE", ...inSafe(safe, "4"), recalledAt: null, returnReason: null };
const recalledAt = new Date(0);

const elsewhere: readonly (readonly [string, Partial<ItemFacts>, string])[] = [
  ["elsewhere", { officeId: "there" }, "ITEM_NOT_HERE"],
  ["at the counter", { state: "AT_COUNTER", ...inHands("me", "here") }, "ITEM_NOT_IN_SAFE"],
  ["quarantined", { state: "QUARANTINED" }, "ITEM_NOT_IN_SAFE"],
  ["missing", { state: "MISSING" }, "ITEM_NOT_IN_SAFE"],
  ["damaged in somebody's hands", { state: "DAMAGED", ...inHands("me", "here") }, "ITEM_NOT_IN_SAFE"],
  ["in a draft package", { state: "RESERVED" }, "ITEM_IN_PACKAGE"],
  ["packed", { state: "PACKED", ...inHands("me", "here", "bag") }, "ITEM_IN_PACKAGE"],
  ["in a batch", { state: "BATCHED" }, "ITEM_IN_PACKAGE"],
  ["in a batch of returns", { state: "RETURN_BATCHED" }, "ITEM_IN_PACKAGE"],
  ["on the way", { state: "IN_TRANSIT", officeId: null }, "ITEM_IN_PACKAGE"],
  ["delivered", { state: "DELIVERED", ...nowhere }, "ITEM_ALREADY_GONE"],
  ["at the Directorate", { state: "FORWARDED", ...nowhere }, "ITEM_ALREADY_GONE"],
];

describe("an item in this office's safe", () => {
  test("may be taken, packed, sent", () => expect(() => assertInSafeHere(item, "here")).not.toThrow());
  test.each([
    ...elsewhere,
    ["to return", { state: "RETURN_DUE", returnReason: "UNCOLLECTED" }, "ITEM_TO_RETURN"],
    ["called back", { state: "RETURN_DUE", recalledAt, returnReason: "RECALLED" }, "ITEM_RECALLED"],
    ["damaged", { state: "DAMAGED" }, "ITEM_DAMAGED"],
  ] as const)("%s it may not", (_where, other, code) => expect(() => assertInSafeHere({ ...item, ...other }, "here")).toThrow(saying(code)));
});

describe("an item that rests here", () => {
  test.each(["IN_SAFE", "RETURN_DUE", "DAMAGED"] as const)("is one in the safe, %s", (state) => expect(() => assertRestsHere({ ...item, state }, "here")).not.toThrow());
  test.each(elsewhere)("is none %s", (_where, other, code) => expect(() => assertRestsHere({ ...item, ...other }, "here")).toThrow(saying(code)));
});

describe("taken from the safe", () => {
  test("it is in the clerk's hands, and no longer in its slot", () => {
    expect(judgeTakeFromSafe([item], me)).toEqual([{ item, act: "takeFromSafe", to: "AT_COUNTER", place: { ...nowhere, officeId: "here", custodianId: "me" } }]);
    expect(judgeTakeFromSafe([{ ...item, state: "RETURN_DUE" }], me)).toHaveLength(1);
  });
  test.each([...elsewhere, ["damaged", { state: "DAMAGED" }, "ITEM_DAMAGED"]] as const)("%s it is not", (_where, other, code) => expect(() => judgeTakeFromSafe([item, { ...item, ...other }], me)).toThrow(saying(code)));
});

describe("put into the safe", () => {
  const mine: ItemFacts = { ...item, state: "AT_COUNTER", ...inHands("me", "here") };
  const put = (other: Partial<ItemFacts>) => judgePutInSafe([{ ...mine, ...other }], me, safe, "7")[0];

  test("is what is in one's own hands, where it is said to lie", () => expect(put({})).toEqual({ item: mine, act: "putInSafe", to: "IN_SAFE", place: { ...nowhere, officeId: "here", safeId: "safe", slot: "7" } }));
  test("a found thing is in the safe again", () => expect(put({ state: "FOUND" })?.to).toBe("IN_SAFE"));
  test("what was called back or is to return waits there for its return", () => {
    expect(put({ recalledAt })?.to).toBe("RETURN_DUE");
    expect(put({ returnReason: "WRONG_OFFICE" })?.to).toBe("RETURN_DUE");
  });
  test("damaged stays damaged, called back or not", () => expect([put({ state: "DAMAGED" })?.to, put({ state: "DAMAGED", recalledAt })?.to]).toEqual(["DAMAGED", "DAMAGED"]));
  test.each([
    ["another's", { custodianId: "other" }, "ITEM_NOT_YOURS"],
    ["a safe's", { custodianId: null, safeId: "safe" }, "ITEM_NOT_YOURS"],
    ["at another office", { officeId: "there" }, "ITEM_NOT_HERE"],
    ["delivered", { state: "DELIVERED" }, "ITEM_ALREADY_GONE"],
    ["forwarded", { state: "FORWARDED" }, "ITEM_ALREADY_GONE"],
    ["in a bag", { packageId: "bag", state: "PACKED" }, "ITEM_IN_PACKAGE"],
    ["quarantined", { state: "QUARANTINED" }, "ITEM_NOT_HERE"],
    ["missing", { state: "MISSING" }, "ITEM_NOT_HERE"],
    ["stolen", { state: "STOLEN" }, "ITEM_NOT_HERE"],
  ] as const)("%s it is not", (_whose, other, code) => expect(() => put(other)).toThrow(saying(code)));
  test("nor into another office's safe", () => expect(() => judgePutInSafe([mine], me, { id: "far", officeId: "there" }, null)).toThrow(saying("NOT_THIS_OFFICE")));
});

describe("the dossier of an application", () => {
  const file = { id: "a", officeOfFilingId: "here", status: "COMPLETE", tagged: false };
  test.each(["COMPLETE", "INCOMPLETE"])("%s gets its tag and lies in the safe", (status) =>
    expect(judgeTagCaseFile({ ...file, status }, me, safe, null)).toEqual({ kind: "CASE_FILE", applicationId: "a", state: "IN_SAFE", place: inSafe(safe), act: "tagCaseFile" }));
  test.each([
    ["of another office", { officeOfFilingId: "there" }, "NOT_THIS_OFFICE"],
    ["tagged already", { tagged: true }, "FILE_ALREADY_TAGGED"],
    ["in a batch", { status: "BATCHED" }, "APPLICATION_ALREADY_FORWARDED"],
  ])("%s it does not", (_which, other, code) => expect(() => judgeTagCaseFile({ ...file, ...other }, me, safe, null)).toThrow(code));
});

describe("a paper that came in", () => {
  const paper = { entryId: "e", officeId: "here", direction: "INCOMING", ofDeclaration: false, ofApplication: false, applicationId: "a", tagged: false };
  test.each([[true, "DECLARATION"], [false, "OTHER"]])("gets its tag and lies in the safe (of a declaration: %s)", (ofDeclaration, kind) =>
    expect(judgeTagPaper({ ...paper, ofDeclaration }, me, safe, "7")).toEqual({ kind, applicationId: "a", entryId: "e", state: "IN_SAFE", place: inSafe(safe, "7"), act: "tagPaper" }));
  test.each([
    ["registered elsewhere", { officeId: "there" }, "NOT_THIS_OFFICE"],
    ["that went out", { direction: "OUTGOING" }, "PAPER_NOT_FOR_DIRECTORATE"],
    ["that is an application", { ofApplication: true }, "PAPER_NOT_FOR_DIRECTORATE"],
    ["tagged already", { tagged: true }, "PAPER_ALREADY_TAGGED"],
  ])("%s does not", (_which, other, code) => expect(() => judgeTagPaper({ ...paper, ...other }, me, safe, null)).toThrow(code));
});

test("a place has one custodian: a safe or a person", () => {
  for (const place of [inHands("me", "here"), inSafe(safe, "4")]) expect((place.safeId === null) !== (place.custodianId === null)).toBe(true);
  expect(placeOf(item)).toEqual(inSafe(safe, "4"));
});

test("the same step for several things, and each laid away as it rests", () => {
  const recalled = { ...item, id: "2", recalledAt };
  expect(each([item, recalled], { act: "a", to: "RESERVED", place: nowhere }).map((move) => [move.item.id, move.to])).toEqual([["1", "RESERVED"], ["2", "RESERVED"]]);
  expect(layAway([item, recalled], { act: "a", place: nowhere }).map((move) => [move.item.id, move.to])).toEqual([["1", "IN_SAFE"], ["2", "RETURN_DUE"]]);
  expect(itemStates.map((state) => restState({ ...item, state })).filter((state) => state !== "IN_SAFE")).toEqual(["MISSING", "STOLEN", "DAMAGED"]);
});

test("what is delivered or returned never comes back, what was forwarded only as refused, a sealed item is never delivered, and what lay under a wrong seal is never received", () => {
  expect(itemStates.filter((to) => to !== "FORWARDED" && mayBecome("FORWARDED", to))).toEqual(["IN_SAFE"]);
  expect(itemStates.every((state) => mayBecome(state, state))).toBe(true);
  for (const end of ["DELIVERED", "RETURNED"] as const) expect(itemStates.filter((to) => to !== end && mayBecome(end, to))).toEqual([]);
  expect(itemStates.filter((from) => from !== "DELIVERED" && mayBecome(from, "DELIVERED"))).toEqual(["AT_COUNTER"]);
  for (const received of ["ARRIVED", "IN_SAFE", "AT_COUNTER", "DELIVERED"] as const) expect(mayBecome("QUARANTINED", received)).toBe(false);
});
