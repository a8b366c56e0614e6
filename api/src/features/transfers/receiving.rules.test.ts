import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { bagOf, movesOf, now, thing, who } from "./bag.testing";
import { judgeArrive, judgeClose, judgeOpen, judgeReceive } from "./receiving.rules";

const saying = refusalsOf("P1");

const maria = who("maria", "B2", "CUSTODIAN");
const read = { sealRead: "004-183", intact: true, now };

describe("reading the seal on arrival", () => {
  const things = [thing("1"), thing("2", { state: "STOLEN" }), thing("3", { state: "MISSING" }), thing("4", { packageId: null, state: "FOUND" })];

  test.each(["IN_TRANSIT", "RETURNING", "OVERDUE"] as const)("right and whole, of a bag that is %s: it arrived, and its things stay as they are", (state) => {
    expect(judgeArrive(bagOf({ state }, things), maria, read)).toEqual({ act: "arrivePackage", to: "ARRIVED", change: { custodianId: "maria", sealReadAt: now }, facts: { giver: "courier", receiver: "maria", seal: "004183", intact: true }, moves: [] });
  });

  test.each([
    ["another", { ...read, sealRead: "004188" }, "SEAL_MISMATCH", "004188"],
    ["a broken", { ...read, intact: false }, "SEAL_BROKEN", "004183"],
  ])("%s one: nothing of it is received, and the report says which was read", (_what, reading, kind, note) => {
    const plan = judgeArrive(bagOf({}, things), maria, reading);
    expect(plan).toMatchObject({ to: "DISCREPANT", change: { custodianId: "maria" }, differences: { witnessId: null, found: [{ kind, tag: null, itemKind: null, note }] } });
    expect(movesOf(plan)).toEqual(["T1: quarantine > QUARANTINED @ maria in bag", "T2: quarantine > STOLEN @ maria in bag"]);
  });

  test("at the office it left, once it turned back", () => {
    const back = bagOf({ state: "RETURNING", returning: true });
    expect(judgeArrive(back, who("nikos"), read)).toMatchObject({ to: "ARRIVED" });
    expect(() => judgeArrive(back, maria, read)).toThrow(saying("NOT_THIS_OFFICE"));
  });

  test.each([
    ["elsewhere", bagOf({}), who("despina", "B1"), "NOT_THIS_OFFICE"],
    ["by who brings it", bagOf({ custodianId: "maria" }), maria, "GIVER_IS_RECEIVER"],
    ["before it left", bagOf({ state: "SEALED" }), maria, "PACKAGE_NOT_ON_THE_WAY"],
    ["a second time", bagOf({ state: "ARRIVED" }), maria, "PACKAGE_ALREADY_ARRIVED"],
    ["after a wrong seal", bagOf({ state: "DISCREPANT" }), maria, "PACKAGE_QUARANTINED"],
    ["of a lost one", bagOf({ state: "LOST" }), maria, "PACKAGE_LOST"],
  ])("not %s", (_what, bag, reader, code) => expect(() => judgeArrive(bag, reader, read)).toThrow(saying(code)));

  test("a bag without a seal fits no reading", () => expect(judgeArrive(bagOf({ seal: null }), maria, read)).toMatchObject({ to: "DISCREPANT" }));
});

describe("opening by two", () => {
  test("is for who received it", () => {
    expect(judgeOpen(bagOf({ state: "ARRIVED", custodianId: "maria" }), maria, { secondPersonId: "giorgos" })).toEqual({ act: "openPackage", to: "OPENED", change: {}, facts: {}, secondPersonId: "giorgos", moves: [] });
    expect(() => judgeOpen(bagOf({ state: "ARRIVED", custodianId: "other" }), maria, { secondPersonId: "g" })).toThrow(saying("PACKAGE_NOT_YOURS"));
    expect(() => judgeOpen(bagOf({ state: "ARRIVED", custodianId: "maria" }), who("maria", "B1"), { secondPersonId: "g" })).toThrow(saying("NOT_THIS_OFFICE"));
    expect(() => judgeOpen(bagOf({ state: "DISCREPANT", custodianId: "maria" }), maria, { secondPersonId: "g" })).toThrow(saying("PACKAGE_QUARANTINED"));
  });
});

describe("what was inside", () => {
  const opened = (...items: ReturnType<typeof thing>[]) => bagOf({ state: "OPENED", custodianId: "maria" }, items);
  const scan = { tags: ["T1", "T2"], strangers: [], witnessId: "giorgos", now };

  test("exactly what was packed: all received, no report", () => {
    const plan = judgeReceive(opened(thing("1"), thing("2")), maria, scan);
    expect(plan).toEqual({
      act: "receiveContents", to: "VERIFIED", change: { receivedAt: now }, facts: { received: 2, differences: [] }, unlisted: [],
      moves: [expect.objectContaining({ act: "receive", to: "ARRIVED" }), expect.objectContaining({ act: "receive", to: "ARRIVED" })],
      results: [{ itemId: "1", result: "RECEIVED" }, { itemId: "2", result: "RECEIVED" }],
    });
    expect(movesOf(plan)).toEqual(["T1: receive > ARRIVED @ maria in bag", "T2: receive > ARRIVED @ maria in bag"]);
  });

  test("missing stays with who carried it, damaged lies apart, double is named, and the witness signs", () => {
    const plan = judgeReceive(opened(thing("1"), thing("2"), thing("3", { kind: "DECISION" })), maria, { ...scan, damaged: ["T1"], doubled: ["T2"] });
    expect(plan.to).toBe("DISCREPANT");
    expect(movesOf(plan)).toEqual(["T1: receiveDamaged > DAMAGED @ maria in bag", "T2: receive > ARRIVED @ maria in bag", "T3: reportMissing > MISSING @ courier in bag"]);
    expect(plan.results).toEqual([{ itemId: "1", result: "DAMAGED" }, { itemId: "2", result: "RECEIVED" }, { itemId: "3", result: "MISSING" }]);
    expect(plan.differences).toEqual({
      witnessId: "giorgos",
      found: [
        { kind: "MISSING", tag: "T3", itemKind: "DECISION", note: null },
        { kind: "DAMAGED", tag: "T1", itemKind: "PERMIT", note: null },
        { kind: "DOUBLE", tag: "T2", itemKind: "PERMIT", note: null },
      ],
    });
    expect(movesOf(judgeReceive(bagOf({ state: "OPENED", custodianId: "maria", courierId: null }, [thing("1")]), maria, { ...scan, tags: [] }))).toEqual(["T1: reportMissing > MISSING @ maria in bag"]);
  });

  test("what was stolen or missing and lies here is found, not received; what is not stays as it was", () => {
    const plan = judgeReceive(opened(thing("1", { state: "STOLEN" }), thing("2", { state: "MISSING" }), thing("3", { state: "STOLEN" }), thing("4", { state: "MISSING" })), maria, scan);
    expect(movesOf(plan)).toEqual(["T1: findInBag > FOUND @ maria", "T2: findInBag > FOUND @ maria"]);
    expect(plan.results?.map((line) => line.result)).toEqual(["FOUND", "FOUND", "MISSING", "MISSING"]);
  });

  test("what was believed elsewhere is found here, named by where it belongs, and listed nowhere else", () => {
    const [here, away] = [thing("8", { packageId: null, custodianId: "nikos", state: "AT_COUNTER", officeId: "K0" }), thing("9", { packageId: "other", state: "RESERVED", safeId: "safe", custodianId: null })];
    const strangers = [{ item: here, deliveryOfficeId: "B2" }, { item: away, deliveryOfficeId: "B1" }];
    const plan = judgeReceive(opened(thing("1")), maria, { ...scan, tags: ["T1", "T8", "T9"], strangers });
    expect(movesOf(plan).slice(1)).toEqual(["T8: findElsewhere > FOUND @ maria", "T9: findElsewhere > FOUND @ maria"]);
    expect(plan.differences?.found).toEqual([{ kind: "EXTRA", tag: "T8", itemKind: "PERMIT", note: null }, { kind: "WRONG_DESTINATION", tag: "T9", itemKind: "PERMIT", note: null }]);
    expect(plan.moves[2]?.facts).toEqual({ believed: { state: "RESERVED", officeId: null, safeId: "safe", slot: null, custodianId: null, packageId: "other" }, foundIn: "bag", broughtBy: "courier" });
    expect(plan.unlisted).toEqual(["8", "9"]);
  });

  test("the central office is nobody's wrong destination", () => {
    const up = bagOf({ state: "OPENED", custodianId: "nikos", direction: "TO_CENTRAL", fromOfficeId: "B2", toOfficeId: "K0" });
    expect(judgeReceive(up, who("nikos"), { ...scan, tags: ["T9"], strangers: [{ item: thing("9", { packageId: null }), deliveryOfficeId: "B1" }] }).differences?.found).toMatchObject([{ kind: "EXTRA" }]);
  });

  test("what has left for good only stands in the report; what was damaged stays so", () => {
    const strangers = (["DELIVERED", "FORWARDED", "DAMAGED"] as const).map((state, index) => ({ item: thing(`${index}`, { state, packageId: null }), deliveryOfficeId: "B2" }));
    const plan = judgeReceive(opened(), maria, { ...scan, tags: ["T0", "T1", "T2"], strangers });
    expect(movesOf(plan)).toEqual(["T2: findElsewhere > DAMAGED @ maria"]);
    expect(plan.differences?.found).toHaveLength(3);
  });

  test.each([
    ["elsewhere", { custodianId: "maria" }, who("maria", "B1"), "NOT_THIS_OFFICE"],
    ["by another", { custodianId: "giorgos" }, maria, "PACKAGE_NOT_YOURS"],
    ["unopened", { state: "ARRIVED", custodianId: "maria" }, maria, "PACKAGE_NOT_OPENED"],
  ] as const)("not %s", (_what, row, keeper, code) => expect(() => judgeReceive(bagOf({ state: "OPENED", ...row }), keeper, scan)).toThrow(saying(code)));
});

describe("closing", () => {
  const input = { safe: { id: "safe", officeId: "B2" }, slot: "7" };
  const mine = { custodianId: "maria" } as const;

  test("received things rest in the safe, damaged ones as damaged, quarantined ones locked away in their bag", () => {
    const items = [thing("1", { state: "ARRIVED" }), thing("2", { state: "DAMAGED" }), thing("3", { state: "MISSING" }), thing("4", { state: "ARRIVED", recalledAt: now })];
    const plan = judgeClose(bagOf({ ...mine, state: "VERIFIED" }, items), maria, input);
    expect(plan).toMatchObject({ act: "closePackage", to: "CLOSED", change: {} });
    expect(movesOf(plan)).toEqual(["T1: putInSafe > IN_SAFE @ safe", "T2: putInSafe > DAMAGED @ safe", "T4: putInSafe > RETURN_DUE @ safe"]);
    expect(plan.moves[0]?.place.slot).toBe("7");
    const locked = judgeClose(bagOf({ ...mine, state: "DISCREPANT" }, [thing("1", { state: "QUARANTINED" })]), maria, input);
    expect([locked.to, movesOf(locked)]).toEqual(["CLOSED_WITH_REPORT", ["T1: lockAway > QUARANTINED @ safe in bag"]]);
  });

  test("not by another, elsewhere, or before the contents were scanned", () => {
    expect(() => judgeClose(bagOf({ state: "VERIFIED", custodianId: "giorgos" }), maria, input)).toThrow(saying("PACKAGE_NOT_YOURS"));
    expect(() => judgeClose(bagOf({ ...mine, state: "VERIFIED" }), who("maria", "B1"), input)).toThrow(saying("NOT_THIS_OFFICE"));
    expect(() => judgeClose(bagOf({ ...mine, state: "OPENED" }), maria, input)).toThrow(saying("PACKAGE_NOT_RECEIVED"));
  });
});
