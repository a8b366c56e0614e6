import { describe, expect, test } from "@jest/globals";
import type { ItemState } from "@epidosi/schema";
import { assertAhead, assertCalled, assertPapersHere, deliveryStates, goingOn, isOnCounter, mayFollow } from "./delivery.rules";

interface Paper {
  readonly id: string;
  readonly tag: string;
  readonly kind: string;
  readonly state: ItemState;
  readonly officeId: string | null;
  readonly recalledAt: Date | null;
  readonly returnReason: string | null;
}
const paper = (kind: string, over: Partial<Paper> = {}): Paper => ({ id: "1", tag: `T-${kind}`, kind, state: "IN_SAFE", officeId: "here", recalledAt: null, returnReason: null, ...over });

describe("papers to hand over", () => {
  test("permit and decision together, both here", () => {
    expect(assertPapersHere([paper("PERMIT"), paper("DECISION"), paper("CASE_FILE", { state: "FORWARDED" })], "here", true).map((item) => item.kind)).toEqual(["PERMIT", "DECISION"]);
  });
  test("a permit without its decision is not handed over", () => expect(() => assertPapersHere([paper("PERMIT")], "here", true)).toThrow("NOTHING_TO_DELIVER"));
  test("a rejection goes alone", () => expect(assertPapersHere([paper("DECISION")], "here", false)).toHaveLength(1));
  test("what was called back stays, and what is to return waits for it", () => {
    expect(() => assertPapersHere([paper("PERMIT", { recalledAt: new Date(0), state: "IN_TRANSIT" }), paper("DECISION")], "here", true)).toThrow("ITEM_RECALLED");
    expect(() => assertPapersHere([paper("PERMIT", { state: "RETURN_DUE" }), paper("DECISION")], "here", true)).toThrow("ITEM_TO_RETURN");
  });
  test.each<Partial<Paper>>([{ officeId: "there" }, { state: "IN_TRANSIT", officeId: null }, { state: "AT_COUNTER" }, { state: "DELIVERED" }, { state: "RETURNED" }])("with one of them %j it is refused", (over) =>
    expect(() => assertPapersHere([paper("PERMIT", over), paper("DECISION")], "here", true)).toThrow(expect.objectContaining({ code: "ITEM_ELSEWHERE", detail: { about: "T-PERMIT", clause: "S10" } })),
  );

  const old = { recalledAt: new Date(0), state: "RETURN_DUE" } as const;
  const tags = (items: readonly Paper[], granted: boolean) => assertPapersHere(items, "here", granted).map(({ tag }) => tag);
  test.each<[string, readonly Paper[], boolean, readonly string[]]>([
    ["a permit in place of one that was served goes alone", [paper("PERMIT", { state: "DELIVERED" }), paper("DECISION", { state: "DELIVERED" }), paper("PERMIT", { id: "2", tag: "new" })], true, ["new"]],
    ["so does one in place of a permit that was refused", [paper("PERMIT", { state: "RETURNED", returnReason: "REFUSED" }), paper("DECISION", { state: "RETURN_DUE", returnReason: "REFUSED" }), paper("PERMIT", { id: "2", tag: "new" })], true, ["new"]],
    ["one that came before anything was served goes with the decision", [paper("PERMIT", old), paper("DECISION"), paper("PERMIT", { id: "2", tag: "new" })], true, ["T-DECISION", "new"]],
    ["a revocation goes without the permit it takes back", [paper("PERMIT", old), paper("DECISION", old), paper("DECISION", { id: "2", tag: "revocation" })], false, ["revocation"]],
    ["a grant after a rejection that was served goes with its decision", [paper("DECISION", { state: "DELIVERED" }), paper("PERMIT", { id: "2" }), paper("DECISION", { id: "3", tag: "new" })], true, ["T-PERMIT", "new"]],
  ])("%s", (_name, items, granted, expected) => expect(tags(items, granted)).toEqual(expected));
  test("a new decision that has left is waited for, whatever was served before", () =>
    expect(() => tags([paper("DECISION", { state: "DELIVERED" }), paper("PERMIT", { id: "2" }), paper("DECISION", { id: "3", tag: "gone", state: "RETURNED" })], true)).toThrow("ITEM_ELSEWHERE"));
});

describe("states", () => {
  test("served is served: from there only to the Directorate and back, acknowledged or sent back", () => {
    const after = (from: (typeof deliveryStates)[number]) => deliveryStates.filter((to) => mayFollow(from, to));
    expect(after("PROVEN")).toEqual(["SENT_TO_DIRECTORATE"]);
    expect(after("SENT_TO_DIRECTORATE")).toEqual(["PROVEN", "ACKNOWLEDGED"]);
    expect(after("ACKNOWLEDGED")).toEqual([]);
  });
  test("only from the counter is anything served, and whatever was not served may be tried again", () => {
    expect(deliveryStates.filter((from) => mayFollow(from, "PROVEN"))).toEqual(["AT_COUNTER", "SENT_TO_DIRECTORATE"]);
    expect(deliveryStates.filter((from) => mayFollow(from, "AT_COUNTER"))).toEqual(["SCHEDULED", "INVITED", "AT_COUNTER", "ATTEMPTED"]);
  });
  test("a paper is on the counter in its officer's hands, not in anybody's", () => {
    const item = { state: "AT_COUNTER", officeId: "here", custodianId: "she" };
    expect(isOnCounter(item, { officeId: "here", officerId: "she" })).toBe(true);
    for (const other of [{ officeId: "here", officerId: "he" }, { officeId: "there", officerId: "she" }, { officeId: "here", officerId: null }]) expect(isOnCounter(item, other)).toBe(false);
    expect(isOnCounter({ ...item, custodianId: null }, { officeId: "here", officerId: null })).toBe(false);
    expect(isOnCounter({ ...item, state: "IN_SAFE" }, { officeId: "here", officerId: "she" })).toBe(false);
  });
});

describe("staying away", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  test("needs a call; an appointment alone is none", () => {
    expect(() => assertCalled([], now)).toThrow("INVITATION_MISSING");
    expect(() => assertCalled([{ channel: null, appointmentAt: at(-1) }], now)).toThrow("INVITATION_MISSING");
    expect(() => assertCalled([{ channel: "PHONE", appointmentAt: null }], now)).not.toThrow();
  });
  test("is not before the latest appointment", () => {
    const called = { channel: "PHONE", appointmentAt: at(-1) } as const;
    expect(() => assertCalled([called], now)).not.toThrow();
    expect(() => assertCalled([called, { channel: null, appointmentAt: at(1) }], now)).toThrow("APPOINTMENT_NOT_YET");
    expect(() => assertCalled([{ channel: null, appointmentAt: at(1) }, called], now)).not.toThrow();
  });
  test.each([[1, true], [0, false], [-1, false], [366 * 24, false], [365 * 24, true]])("an appointment in %i hours: %s", (hours, may) => {
    if (may) expect(() => assertAhead(at(hours), now)).not.toThrow();
    else expect(() => assertAhead(at(hours), now)).toThrow("APPOINTMENT_PAST");
  });
});

test("a case to be served again begins a delivery of its own; any other goes on with the latest", () => {
  for (const state of deliveryStates) {
    const over = state === "PROVEN" || state === "SENT_TO_DIRECTORATE" || state === "ACKNOWLEDGED";
    expect(goingOn({ state }, true)).toEqual(over ? undefined : { state });
    expect(goingOn({ state }, false)).toEqual({ state });
  }
  expect(goingOn(undefined, true)).toBeUndefined();
});
