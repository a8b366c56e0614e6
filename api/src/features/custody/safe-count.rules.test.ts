import { itemStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { inHands, inSafe, type ItemFacts, mayBecome, nowhere, placeOf } from "./custody.rules";
import { assertCountOpen, dueOf, judgeCount, judgeExplain } from "./safe-count.rules";

const saying = refusalsOf("T1", { NOT_THIS_OFFICE: "safe", COUNTER_NOT_INDEPENDENT: { clause: "S10" }, REASON_MISSING: "note", SAFE_COUNT_OVER: {}, NOTHING_TO_EXPLAIN: {} });

type Thing = ItemFacts & { readonly since: Date };
const at = (hour: number) => new Date(Date.UTC(2011, 2, 2, hour));
const safe = { id: "safe", officeId: "here" };
const other = { id: "old safe", officeId: "here" };
const counter = { staffId: "counter", officeId: "here", officeKind: "BRANCH", roles: ["CUSTODIAN"] } as const;
const count = { safe, startedAt: at(9), startedBy: "starter", lastPutBy: "putter" };
const thing = (tag: string, over: Partial<Thing> = {}): Thing => ({ id: `id ${tag}`, tag, state: "IN_SAFE", ...inSafe(safe, "4"), recalledAt: null, returnReason: null, since: at(7), ...over });
const results = (items: readonly Thing[], scanned: readonly string[]) => judgeCount(items, scanned, counter, count);

test("everything in its place is no difference, in a package's draft or a batch as well", () => {
  const items = [thing("A"), thing("B", { state: "RESERVED", packageId: "bag" }), thing("C", { state: "BATCHED" }), thing("D", { state: "RETURN_DUE" }), thing("E", { state: "DAMAGED" })];
  expect(results(items, ["E", "D", "C", "B", "A", "A"])).toEqual({ expected: 5, lines: [], moves: [] });
});

describe("a difference", () => {
  test("not scanned: it is missing, the safe goes on answering, and two persons say so", () => {
    const item = thing("A");
    expect(results([item], [])).toEqual({
      expected: 1,
      lines: [{ result: "MISSING", tag: "A", itemId: "id A", state: "IN_SAFE" }],
      moves: [{ item, act: "missAtSafeCount", to: "MISSING", place: placeOf(item), secondPersonId: "starter" }],
    });
  });
  test("scanned, believed in another safe or at somebody's counter: it is here, and the entry says where it was believed", () => {
    for (const item of [thing("A", inSafe(other, "1")), thing("A", { state: "AT_COUNTER", ...inHands("clerk", "far") })])
      expect(results([item], ["A"])).toEqual({
        expected: 0,
        lines: [{ result: "MOVED_HERE", tag: "A", itemId: "id A", state: item.state }],
        moves: [{ item, act: "correctAtSafeCount", to: "IN_SAFE", place: inSafe(safe), secondPersonId: "starter", facts: { believed: placeOf(item) } }],
      });
  });
  test("called back, it lies here for its return", () => expect(results([thing("A", { ...inSafe(other), recalledAt: at(1) })], ["A"]).moves[0]?.to).toBe("RETURN_DUE"));
  test.each(["MISSING", "STOLEN"] as const)("%s and scanned: it is found, in the counter's hands", (state) => {
    const item = thing("A", { state, since: at(10) });
    expect(results([item], ["A"]).moves).toEqual([{ item, act: "findAtSafeCount", to: "FOUND", place: inHands("counter", "here"), secondPersonId: "starter", facts: { believed: placeOf(item) } }]);
  });
  test.each([
    ["counted into a bag", { state: "PACKED", ...inHands("packer", "here", "bag") }],
    ["on the way", { state: "IN_TRANSIT", ...inHands("courier", null, "bag") }],
    ["reserved in another safe", { state: "RESERVED", ...inSafe(other), packageId: "bag" }],
    ["damaged in a bag", { state: "DAMAGED", ...inHands("receiver", "there", "bag") }],
    ["in a batch elsewhere", { state: "BATCHED", ...inSafe(other) }],
    ["delivered", { state: "DELIVERED", ...nowhere }],
    ["forwarded", { state: "FORWARDED", ...nowhere }],
    ["quarantined elsewhere", { state: "QUARANTINED", ...inSafe(other) }],
  ] as const)("believed %s: told, and not touched", (_where, over) => expect(results([thing("A", over)], ["A"])).toMatchObject({ lines: [{ result: "ELSEWHERE", state: over.state }], moves: [] }));
  test("a tag nobody knows is told", () => expect(results([], ["X"])).toEqual({ expected: 0, lines: [{ result: "UNKNOWN", tag: "X", itemId: null, state: null }], moves: [] }));
  test("what came or went while the count ran is neither missing nor extra", () => {
    expect(results([thing("A", { since: at(10) })], [])).toMatchObject({ lines: [{ result: "MEANWHILE" }], moves: [] });
    expect(results([thing("A", { state: "AT_COUNTER", ...inHands("clerk", "here"), since: at(10) })], ["A"])).toMatchObject({ lines: [{ result: "MEANWHILE" }], moves: [] });
    expect(results([thing("A", { since: at(9) })], []).lines).toMatchObject([{ result: "MISSING" }]);
  });
  test("what lies here in a quarantined bag, or is missing from here, is not asked for", () => expect(results([thing("A", { state: "QUARANTINED" }), thing("B", { state: "MISSING" })], [])).toEqual({ expected: 0, lines: [], moves: [] }));
  test("a quarantined thing scanned here in its bag is none", () => expect(results([thing("A", { state: "QUARANTINED" })], ["A"]).lines).toEqual([]));
  test.each(itemStates)("of %s every move is a step the table knows", (state) => {
    for (const [place, scanned] of [[inSafe(safe), []], [inSafe(other), ["A"]]] as const)
      for (const move of results([thing("A", { state, ...place })], [...scanned]).moves) expect([state, move.to, mayBecome(state, move.to)]).toEqual([state, move.to, true]);
  });
});

describe("who counts", () => {
  test.each(["starter", "putter"])("is not the %s", (staffId) => expect(() => judgeCount([], [], { ...counter, staffId }, count)).toThrow(saying("COUNTER_NOT_INDEPENDENT")));
  test("is of the safe's office", () => expect(() => judgeCount([], [], { ...counter, officeId: "far" }, count)).toThrow(saying("NOT_THIS_OFFICE")));
  test("is anyone else, in a safe nobody used", () => expect(judgeCount([], [], counter, { ...count, lastPutBy: null }).lines).toEqual([]));
});

describe("a begun count", () => {
  const open = { startedAt: at(9), recorded: false, latest: true };
  test("goes on for twelve hours", () => expect(() => assertCountOpen(open, at(21))).not.toThrow());
  test.each([["recorded", { recorded: true }, at(10)], ["begun anew", { latest: false }, at(10)], ["too old", {}, new Date(at(21).getTime() + 1)]] as const)("%s is over", (_why, over, now) => expect(() => assertCountOpen({ ...open, ...over }, now)).toThrow(saying("SAFE_COUNT_OVER")));
});

test("open differences are explained in words, and others not at all", () => {
  expect(judgeExplain({ open: true }, " βρέθηκε στον φάκελο ")).toBe("βρέθηκε στον φάκελο");
  expect(() => judgeExplain({ open: true }, " ")).toThrow(saying("REASON_MISSING"));
  expect(() => judgeExplain({ open: false }, "λόγος")).toThrow(saying("NOTHING_TO_EXPLAIN"));
});

test("a safe is due every day, and overdue after a week or if never counted", () => {
  const now = at(12);
  const due = (days: number, lastCountedOn: string) => dueOf({ lastCountedAt: new Date(now.getTime() - days * 86_400_000), lastCountedOn }, now, "2011-03-02");
  expect([due(0, "2011-03-02"), due(1, "2011-03-01"), due(7, "2011-02-23"), due(7.1, "2011-02-23"), dueOf({ lastCountedAt: null, lastCountedOn: null }, now, "2011-03-02")]).toEqual(["COUNTED", "DUE_TODAY", "DUE_TODAY", "OVERDUE", "OVERDUE"]);
});
