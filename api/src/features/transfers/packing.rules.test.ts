import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { inSafe } from "../custody/custody.rules";
import { bagOf, movesOf, now, thing, who } from "./bag.testing";
import { judgeAdd, judgeCancel, judgeCount, judgeRemove, judgeSeal, judgeUnpack, writeManifest } from "./packing.rules";
import { packageCapacity } from "./transfer.rules";

const saying = refusalsOf("P1", { INVALID_INPUT: "reason", SEALS_DIFFER: "sealAgain", SEAL_ALREADY_USED: "004183", PACKAGE_FULL: String(packageCapacity), ITEM_RECALLED: "T1", ITEM_TO_RETURN: "T1", ITEM_DAMAGED: "T1", ITEM_FOR_ANOTHER_OFFICE: "T1", ITEM_NOT_HERE: "T1", ITEM_IN_PACKAGE: "T1", NOT_FOUND: "T1" });

const clerk = who("eleni", "K0", "CENTRAL_CLERK");
const safe = { id: "safe", officeId: "K0" };
const lying = { ...inSafe(safe, "4"), state: "IN_SAFE" } as const;
const draft = bagOf({ state: "DRAFT" });
const up = bagOf({ state: "DRAFT", direction: "TO_CENTRAL", fromOfficeId: "B2", toOfficeId: "K0" });
const inBranch = { ...inSafe({ id: "safe", officeId: "B2" }), state: "IN_SAFE" } as const;
const branch = who("maria", "B2", "CUSTODIAN");

describe("what may go in", () => {
  test("stays in its place in the safe, meant for this package", () => {
    const item = thing("1", lying);
    expect(judgeAdd(draft, clerk, item, "B2")).toEqual({ item, act: "reserve", to: "RESERVED", place: { ...inSafe(safe, "4"), packageId: "bag" } });
  });

  test.each([
    ["down: a paper to be delivered elsewhere", draft, clerk, thing("1", lying), "B1", "ITEM_FOR_ANOTHER_OFFICE"],
    ["down: a dossier", draft, clerk, thing("1", { ...lying, kind: "CASE_FILE" }), "B2", "ITEM_FOR_ANOTHER_OFFICE"],
    ["down: a proof", draft, clerk, thing("1", { ...lying, kind: "PROOF_OF_SERVICE" }), "B2", "ITEM_FOR_ANOTHER_OFFICE"],
    ["down: what is to return", draft, clerk, thing("1", { ...lying, state: "RETURN_DUE" }), "B2", "ITEM_TO_RETURN"],
    ["down: what was called back", draft, clerk, thing("1", { ...lying, recalledAt: now }), "B2", "ITEM_RECALLED"],
    ["what is damaged", up, branch, thing("1", { ...inBranch, state: "DAMAGED", kind: "CASE_FILE" }), "B2", "ITEM_DAMAGED"],
    ["up: a permit that is not to return", up, branch, thing("1", inBranch), "B2", "ITEM_FOR_ANOTHER_OFFICE"],
    ["up: what lies in another office", up, branch, thing("1", { ...lying, kind: "CASE_FILE" }), "B2", "ITEM_NOT_HERE"],
    ["what lies in another office", draft, clerk, thing("1", inBranch), "B2", "ITEM_NOT_HERE"],
    ["what lies in another package", draft, clerk, thing("1", { ...lying, state: "RESERVED" }), "B2", "ITEM_IN_PACKAGE"],
  ])("not %s", (_what, bag, keeper, item, deliveryOfficeId, code) => expect(() => judgeAdd(bag, keeper, item, deliveryOfficeId)).toThrow(saying(code)));

  test.each([
    ["a dossier", thing("1", { ...inBranch, kind: "CASE_FILE" })],
    ["a proof", thing("1", { ...inBranch, kind: "PROOF_OF_SERVICE" })],
    ["a permit to return", thing("1", { ...inBranch, state: "RETURN_DUE" })],
    ["one called back", thing("1", { ...inBranch, state: "RETURN_DUE", recalledAt: now })],
  ])("up goes %s", (_what, item) => expect(judgeAdd(up, branch, item, "B2")).toMatchObject({ to: "RESERVED" }));

  test("up goes a permit that is to be delivered elsewhere by now", () => {
    for (const elsewhere of ["K0", "B1", null]) expect(judgeAdd(up, branch, thing("1", inBranch), elsewhere)).toMatchObject({ to: "RESERVED" });
  });

  test("no more than a package holds", () => {
    const full = { ...draft, lines: Array.from({ length: packageCapacity }, (_, index) => ({ itemId: `${index}`, tag: `${index}`, kind: "PERMIT" })) };
    expect(() => judgeAdd(full, clerk, thing("x", lying), "B2")).toThrow(saying("PACKAGE_FULL"));
    expect(judgeAdd({ ...full, lines: full.lines.slice(1) }, clerk, thing("x", lying), "B2")).toMatchObject({ to: "RESERVED" });
  });

  test("what goes out rests in the safe as it should", () => {
    const item = thing("1", { ...lying, state: "RESERVED", packageId: "bag" });
    expect(judgeRemove(draft, item)).toEqual([{ item, act: "release", to: "IN_SAFE", place: inSafe(safe, "4") }]);
    expect(judgeRemove(draft, { ...item, recalledAt: now })).toMatchObject([{ to: "RETURN_DUE" }]);
    for (const no of [{ ...item, packageId: "other" }, { ...item, safeId: null }, { ...item, officeId: null }]) expect(() => judgeRemove(draft, no)).toThrow(saying("NOT_FOUND"));
  });
});

describe("counting by two", () => {
  const reserved = thing("1", { ...lying, state: "RESERVED", packageId: "bag" });
  const bag = bagOf({ state: "DRAFT" }, [reserved]);
  const two = { count: 1, secondPersonId: "nikos" };

  test("puts it into the hands of who packs", () => {
    const plan = judgeCount(bag, clerk, two);
    expect(plan).toMatchObject({ act: "countPackage", to: "PACKED", change: { packedBy: "eleni", secondPersonId: "nikos", custodianId: "eleni" }, facts: { count: 1 }, secondPersonId: "nikos" });
    expect(movesOf(plan)).toEqual(["T1: pack > PACKED @ eleni in bag"]);
  });

  test.each([
    ["elsewhere", bag, branch, two, "NOT_THIS_OFFICE"],
    ["twice", bagOf({ state: "PACKED" }, [reserved]), clerk, two, "PACKAGE_NOT_DRAFT"],
    ["an empty one", draft, clerk, { ...two, count: 0 }, "PACKAGE_EMPTY"],
    ["another number", bag, clerk, { ...two, count: 2 }, "COUNT_DIFFERS"],
    ["with a thing that has gone elsewhere", bagOf({ state: "DRAFT" }, [reserved, thing("2", { packageId: null })]), clerk, { ...two, count: 2 }, "COUNT_DIFFERS"],
    ["with a thing that is missing", bagOf({ state: "DRAFT" }, [reserved, { ...reserved, id: "2", state: "MISSING" }]), clerk, { ...two, count: 2 }, "COUNT_DIFFERS"],
    ["with a thing called back", bagOf({ state: "DRAFT" }, [{ ...reserved, recalledAt: now }]), clerk, two, "ITEM_RECALLED"],
  ])("not %s", (_what, given, keeper, input, code) => expect(() => judgeCount(given, keeper, input)).toThrow(saying(code)));

  test("what was called back does go up", () => {
    expect(judgeCount(bagOf({ state: "DRAFT", direction: "TO_CENTRAL" }, [{ ...reserved, recalledAt: now }]), clerk, two)).toMatchObject({ to: "PACKED" });
  });
});

describe("packed", () => {
  const item = thing("1", { state: "PACKED", custodianId: "eleni", officeId: "K0" });
  const bag = bagOf({ state: "PACKED", custodianId: "eleni", secondPersonId: "nikos" }, [item]);
  const sealing = { seal: "004183", sealAgain: "004-183", used: false, manifestHash: "hash", now };

  test("and opened again: in the safe, reserved; what has gone since is listed no more", () => {
    const plan = judgeUnpack({ ...bag, items: [item, thing("2", { packageId: null, state: "FOUND" }), { ...item, id: "3", tag: "T3" }], lines: ["1", "2", "3"].map((id) => ({ itemId: id, tag: `T${id}`, kind: "PERMIT" })) }, clerk, { safe });
    expect(plan).toMatchObject({ act: "unpackPackage", to: "DRAFT", change: { packedBy: null, secondPersonId: null }, unlisted: ["2"] });
    expect(movesOf(plan)).toEqual(["T1: unpackAgain > RESERVED @ safe in bag", "T3: unpackAgain > RESERVED @ safe in bag"]);
    expect(() => judgeUnpack(bag, who("nikos"), { safe })).toThrow(saying("PACKAGE_NOT_YOURS"));
    expect(() => judgeUnpack(bag, branch, { safe })).toThrow(saying("NOT_THIS_OFFICE"));
    expect(() => judgeUnpack(bagOf({ state: "SEALED", custodianId: "eleni" }), clerk, { safe })).toThrow(saying("PACKAGE_ALREADY_SEALED"));
  });

  test("and sealed: the list freezes, and it is expected within a working day", () => {
    const plan = judgeSeal(bag, clerk, sealing);
    expect(plan).toEqual({
      act: "sealPackage",
      to: "SEALED",
      change: { seal: "004183", sealedAt: now, expectedBy: new Date("2011-06-01T17:00:00Z"), manifest: writeManifest(bag, "004183"), manifestHash: "hash" },
      facts: { seal: "004183", manifestHash: "hash" },
      secondPersonId: "nikos",
      moves: [],
    });
    expect(JSON.parse(writeManifest(bag, "004183"))).toEqual({ version: 1, package: "P1", from: "K0", to: "B2", seal: "004183", items: [{ tag: "T1", kind: "PERMIT" }] });
    expect(judgeSeal({ ...bag, row: { ...bag.row, secondPersonId: "eleni" } }, clerk, sealing).secondPersonId).toBeNull();
  });

  test.each([
    ["elsewhere", bag, branch, sealing, "NOT_THIS_OFFICE"],
    ["by another", bag, who("nikos"), sealing, "PACKAGE_NOT_YOURS"],
    ["uncounted", bagOf({ state: "DRAFT", custodianId: "eleni" }), clerk, sealing, "PACKAGE_NOT_COUNTED"],
    ["with two readings", bag, clerk, { ...sealing, sealAgain: "004188" }, "SEALS_DIFFER"],
    ["with a used seal", bag, clerk, { ...sealing, used: true }, "SEAL_ALREADY_USED"],
    ["with a thing found elsewhere since", { ...bag, items: [thing("1", { packageId: null, state: "FOUND" })] }, clerk, sealing, "COUNT_DIFFERS"],
    ["with a thing called back since", { ...bag, items: [{ ...item, recalledAt: now }] }, clerk, sealing, "ITEM_RECALLED"],
  ])("not %s", (_what, given, keeper, input, code) => expect(() => judgeSeal(given, keeper, input)).toThrow(saying(code)));
  test("what was called back is sealed up", () => {
    expect(judgeSeal({ ...bag, row: { ...bag.row, direction: "TO_CENTRAL" }, items: [{ ...item, recalledAt: now }] }, clerk, sealing)).toMatchObject({ to: "SEALED" });
  });

  test.each(["DRAFT", "PACKED", "SEALED"] as const)("and given up while %s: what is in it lies in the safe, what is elsewhere stays there", (state) => {
    const plan = judgeCancel(bagOf({ state }, [item, thing("2", { packageId: null }), { ...item, id: "3", tag: "T3", recalledAt: now }]), clerk, { reason: "λάθος", safe });
    expect(plan).toMatchObject({ act: "cancelPackage", to: "CANCELLED", change: { custodianId: "eleni" }, facts: { note: "λάθος" } });
    expect(movesOf(plan)).toEqual(["T1: unpack > IN_SAFE @ safe", "T3: unpack > RETURN_DUE @ safe"]);
    expect(plan.moves[0]?.note).toBe("λάθος");
  });
  test("not without a reason, elsewhere, or once it left", () => {
    expect(() => judgeCancel(bag, clerk, { reason: "  ", safe })).toThrow(saying("INVALID_INPUT"));
    expect(() => judgeCancel(bag, branch, { reason: "x", safe })).toThrow(saying("NOT_THIS_OFFICE"));
    expect(() => judgeCancel(bagOf({}), clerk, { reason: "x", safe })).toThrow(saying("PACKAGE_ALREADY_DISPATCHED"));
  });
});
