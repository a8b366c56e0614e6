import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { bagOf, movesOf, now, thing, who } from "./bag.testing";
import { judgeCorrect } from "./correcting.rules";
import { judgeExamine } from "./examining.rules";
import { judgeFind, judgeLost, judgeOverdue, judgeStolen } from "./late.rules";

const saying = refusalsOf("P1", { INVALID_INPUT: "note" });

const after = (milliseconds: number) => ({ now: new Date(now.getTime() + milliseconds) });
const hour = 3_600_000;
const supervisor = who("argyro", "K0", "SUPERVISOR");
const fate = { note: "δεν ήταν εκεί", secondPersonId: "nikos" };

describe("past its time", () => {
  test.each([
    ["a keeper of the sending office", who("eleni"), 1, "declareOverdue"],
    ["a keeper of the receiving one", who("maria", "B2"), 1, "declareOverdue"],
    ["the clock, two hours later", "CLOCK", 2 * hour + 1, "passTime"],
  ] as const)("says %s", (_who, by, late, act) => {
    expect(judgeOverdue(bagOf({}), by, after(late))).toEqual({ act, to: "OVERDUE", change: {}, facts: { expectedBy: now.toISOString() }, moves: [] });
  });

  test.each([
    ["on the dot", bagOf({}), who("eleni"), 0, "PACKAGE_NOT_LATE"],
    ["the clock within its tolerance", bagOf({}), "CLOCK", 2 * hour, "PACKAGE_NOT_LATE"],
    ["of one that nobody expects", bagOf({ expectedBy: null }), who("eleni"), hour, "PACKAGE_NOT_LATE"],
    ["twice", bagOf({ state: "OVERDUE" }), who("eleni"), hour, "PACKAGE_NOT_LATE"],
    ["a keeper of a third office", bagOf({}), who("despina", "B1"), hour, "NOT_THIS_OFFICE"],
    ["of one that arrived", bagOf({ state: "ARRIVED" }), who("eleni"), hour, "PACKAGE_ALREADY_ARRIVED"],
    ["of one that waits", bagOf({ state: "SEALED" }), "CLOCK", 9 * hour, "PACKAGE_NOT_ON_THE_WAY"],
  ] as const)("not %s", (_when, bag, by, late, code) => expect(() => judgeOverdue(bag, by, after(late))).toThrow(saying(code)));
});

describe("lost and stolen", () => {
  const things = [thing("1"), thing("2", { state: "MISSING" }), thing("3", { packageId: null, state: "FOUND" })];

  test("who carried it goes on answering; only a theft speaks of what was missing already", () => {
    const lost = judgeLost(bagOf({ state: "OVERDUE" }, things), supervisor, fate);
    expect(lost).toMatchObject({ act: "declareLost", to: "LOST", change: {}, facts: { note: fate.note }, secondPersonId: "nikos" });
    expect(movesOf(lost)).toEqual(["T1: declareLost > MISSING @ courier in bag"]);
    expect(lost.moves[0]).toMatchObject({ secondPersonId: "nikos", note: fate.note });
    const stolen = judgeStolen(bagOf({ state: "LOST" }, things), supervisor, fate);
    expect(stolen).toMatchObject({ act: "declarePackageStolen", to: "LOST", facts: { note: fate.note }, secondPersonId: "nikos" });
    expect(movesOf(stolen)).toEqual(["T1: declarePackageStolen > STOLEN @ courier in bag", "T2: declarePackageStolen > STOLEN @ courier in bag"]);
    expect(stolen.moves[0]).toMatchObject({ secondPersonId: "nikos", note: fate.note });
    expect(judgeStolen(bagOf({}, things), supervisor, fate)).toMatchObject({ to: "LOST" });
  });

  test.each([
    ["by who carries it", bagOf({}), who("courier", "K0", "SUPERVISOR"), fate, "ANSWERS_FOR_IT"],
    ["with who carries it as the second", bagOf({}), supervisor, { ...fate, secondPersonId: "courier" }, "ANSWERS_FOR_IT"],
    ["without a word of what happened", bagOf({}), supervisor, { ...fate, note: " " }, "INVALID_INPUT"],
    ["of one that arrived", bagOf({ state: "ARRIVED" }), supervisor, fate, "PACKAGE_ALREADY_ARRIVED"],
  ])("not %s", (_when, bag, by, input, code) => {
    expect(() => judgeLost(bag, by, input)).toThrow(saying(code));
    expect(() => judgeStolen(bag, by, input)).toThrow(saying(code));
  });
  test("not lost twice", () => expect(() => judgeLost(bagOf({ state: "LOST" }), supervisor, fate)).toThrow(saying("PACKAGE_LOST")));

  test("found: in the finder's hands, late, what was stolen still stolen", () => {
    const bag = bagOf({ state: "LOST" }, [thing("1", { state: "MISSING" }), thing("2", { state: "STOLEN" }), thing("3", { packageId: null, state: "MISSING" })]);
    const byCourier = judgeFind(bag, who("other", "K0", "COURIER"), { note: "x" });
    expect(byCourier).toMatchObject({ act: "findPackage", to: "OVERDUE", change: { custodianId: "other", courierId: "other" }, facts: { giver: "courier", receiver: "other", note: "x" } });
    expect(movesOf(byCourier)).toEqual(["T1: findPackage > IN_TRANSIT @ other in bag", "T2: findPackage > STOLEN @ other in bag"]);
    expect(judgeFind(bag, who("maria", "B2", "CUSTODIAN"), { note: null }).change).toEqual({ custodianId: "maria", courierId: "courier" });
    expect(() => judgeFind(bagOf({}), who("other"), { note: null })).toThrow(saying("PACKAGE_NOT_LOST"));
  });
});

describe("under a wrong seal", () => {
  const things = [thing("1", { state: "QUARANTINED", custodianId: "maria" }), thing("2", { state: "QUARANTINED", custodianId: "maria" }), thing("3", { state: "STOLEN" }), thing("4", { state: "STOLEN" }), thing("5", { state: "MISSING" })];
  const quarantined = bagOf({ state: "DISCREPANT", custodianId: "maria" }, things);
  const input = { tags: ["T1", "T3"], strangers: [], secondPersonId: "nikos" };

  test.each([["the central office", supervisor], ["its destination", who("argyro", "B2", "SUPERVISOR")]])("two see what is there, at %s: found or missing, never received", (_where, by) => {
    const plan = judgeExamine(quarantined, by, input);
    expect(plan).toMatchObject({ act: "examineQuarantined", to: "CLOSED_WITH_REPORT", change: { custodianId: "argyro" }, secondPersonId: "nikos", facts: { found: 2 } });
    expect(movesOf(plan)).toEqual(["T1: examine > FOUND @ argyro", "T2: examine > MISSING @ courier in bag", "T3: examine > FOUND @ argyro"]);
    expect(plan.moves.every((move) => move.secondPersonId === "nikos")).toBe(true);
    expect(plan.results?.map((line) => line.result)).toEqual(["FOUND", "MISSING", "FOUND", "MISSING", "MISSING"]);
    expect(plan.differences).toMatchObject({ witnessId: "nikos", found: [{ kind: "MISSING", tag: "T2", itemKind: "PERMIT" }, { kind: "MISSING", tag: "T4" }] });
    expect(plan.facts["differences"]).toHaveLength(2);
  });

  test("what was missing from it already and lies here is found too; what is not stays as it was told", () => {
    const plan = judgeExamine(quarantined, supervisor, { ...input, tags: ["T1", "T2", "T3", "T4", "T5"] });
    expect(movesOf(plan).at(-1)).toBe("T5: examine > FOUND @ argyro");
    expect([plan.facts["found"], plan.differences, plan.results?.at(-1)]).toEqual([5, undefined, { itemId: "5", result: "FOUND" }]);
  });

  test("all there: no further report; also after it was locked away; what is strange is found too", () => {
    const locked = bagOf({ state: "CLOSED_WITH_REPORT", courierId: null, custodianId: "maria" }, things.slice(0, 1));
    expect(judgeExamine(locked, supervisor, { ...input, tags: ["T1"] })).not.toHaveProperty("differences");
    expect(movesOf(judgeExamine(locked, supervisor, { ...input, tags: [] }))).toEqual(["T1: examine > MISSING @ maria in bag"]);
    const strange = judgeExamine(locked, supervisor, { ...input, tags: ["T1", "T9"], strangers: [{ item: thing("9", { packageId: null, state: "IN_SAFE" }), deliveryOfficeId: "B1" }] });
    expect([movesOf(strange)[1], strange.unlisted, strange.differences?.found[0]]).toEqual(["T9: findElsewhere > FOUND @ argyro", ["9"], { kind: "EXTRA", tag: "T9", itemKind: "PERMIT", note: null }]);
  });

  test.each([
    ["with nothing quarantined", bagOf({ state: "DISCREPANT" }, [thing("1", { state: "ARRIVED" })]), supervisor, input, "NOTHING_QUARANTINED"],
    ["of a bag that was not read wrong", bagOf({ state: "OVERDUE" }, [thing("1", { state: "STOLEN" })]), supervisor, input, "NOTHING_QUARANTINED"],
    ["by who carried it", quarantined, who("courier", "K0", "SUPERVISOR"), input, "ANSWERS_FOR_IT"],
    ["with who carried it", quarantined, supervisor, { ...input, secondPersonId: "courier" }, "ANSWERS_FOR_IT"],
    ["in a third office", quarantined, who("argyro", "B1", "SUPERVISOR"), input, "NOT_THIS_OFFICE"],
  ])("not %s", (_when, bag, by, examination, code) => expect(() => judgeExamine(bag, by, examination)).toThrow(saying(code)));
});

test("a mistaken entry is named by its own office or a supervisor, with words", () => {
  const entry = { id: "e1", officeId: "B2" };
  expect(judgeCorrect(entry, who("maria", "B2", "CUSTODIAN"), "άλλη θέση")).toEqual({ corrects: "e1", note: "άλλη θέση" });
  expect(judgeCorrect(entry, supervisor, "x")).toEqual({ corrects: "e1", note: "x" });
  expect(() => judgeCorrect(entry, who("eleni", "K0", "CENTRAL_CLERK"), "x")).toThrow("NOT_THIS_OFFICE");
  expect(() => judgeCorrect(entry, supervisor, "  ")).toThrow(saying("INVALID_INPUT"));
});
