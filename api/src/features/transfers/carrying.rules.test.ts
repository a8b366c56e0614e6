import { type PackageState, packageStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { bagOf, movesOf, now, thing, who } from "./bag.testing";
import { isCarried, judgeGive, judgeRefuse, judgeRelay, judgeTake, judgeTurnBack } from "./carrying.rules";

const saying = refusalsOf("P1", { INVALID_INPUT: "seal" });

const courier = who("courier", "K0", "COURIER");
const other = who("other", "K0", "COURIER");
const packed = thing("1", { state: "PACKED", custodianId: "packer", officeId: "K0" });

describe("a courier takes a sealed bag", () => {
  const sealed = bagOf({ state: "SEALED", custodianId: "packer", courierId: null }, [packed, thing("2", { packageId: null, state: "FOUND" })]);

  test("and answers for it and for what is in it, and for nothing else", () => {
    const plan = judgeTake(sealed, courier, { sealRead: " 004-183 " });
    expect(plan).toMatchObject({ act: "acceptPackage", to: "IN_TRANSIT", change: { custodianId: "courier", courierId: "courier" }, facts: { giver: "packer", receiver: "courier", seal: "004183", intact: true } });
    expect(movesOf(plan)).toEqual(["T1: carry > IN_TRANSIT @ courier in bag"]);
  });

  test.each([
    ["with another seal", sealed, courier, "004188", "SEAL_NOT_AS_SEALED"],
    ["who packed it", sealed, who("packer"), "004183", "GIVER_IS_RECEIVER"],
    ["before it is sealed", bagOf({ state: "PACKED" }), other, "004183", "PACKAGE_NOT_SEALED"],
    ["when another has it", bagOf({}), other, "004183", "PACKAGE_ALREADY_ACCEPTED"],
    ["when it is lost", bagOf({ state: "LOST" }), other, "004183", "PACKAGE_LOST"],
  ] as const)("not %s", (_when, bag, taker, sealRead, code) => expect(() => judgeTake(bag, taker, { sealRead })).toThrow(saying(code)));
});

describe("one courier takes it from another", () => {
  test.each(["IN_TRANSIT", "RETURNING", "OVERDUE"] as const)("while it is %s, and it stays so", (state) => {
    const plan = judgeRelay(bagOf({ state }, [thing("1"), thing("2", { state: "STOLEN" }), thing("3", { state: "MISSING" })]), other, { sealRead: "004183" });
    expect(plan).toMatchObject({ act: "relayPackage", to: state, change: { custodianId: "other", courierId: "other" }, facts: { giver: "courier", receiver: "other" } });
    expect(movesOf(plan)).toEqual(["T1: carry > IN_TRANSIT @ other in bag", "T2: carry > STOLEN @ other in bag"]);
  });

  test.each(packageStates.filter((state) => !isCarried(state)))("not while it is %s", (state) => expect(() => judgeRelay(bagOf({ state }), other, { sealRead: "004183" })).toThrow(/^PACKAGE_|^CONTENTS_/u));
  test("not before it left", () => expect(() => judgeRelay(bagOf({ state: "SEALED" }), other, { sealRead: "004183" })).toThrow(saying("PACKAGE_NOT_ON_THE_WAY")));
  test("not from himself, nor with another seal", () => {
    expect(() => judgeRelay(bagOf({}), courier, { sealRead: "004183" })).toThrow(saying("GIVER_IS_RECEIVER"));
    expect(() => judgeRelay(bagOf({}), other, { sealRead: "1234" })).toThrow(saying("SEAL_NOT_AS_SEALED"));
  });
});

describe("the courier's word that it was given", () => {
  test("moves nothing, and keeps the first instant it was said", () => {
    const earlier = new Date(now.getTime() - 1_000);
    expect(judgeGive(bagOf({}), courier, { now })).toEqual({ act: "handOverPackage", to: "IN_TRANSIT", change: { handedOverAt: now }, facts: {}, moves: [] });
    expect(judgeGive(bagOf({ state: "ARRIVED", custodianId: "maria", handedOverAt: earlier }), courier, { now }).change).toEqual({ handedOverAt: earlier });
  });

  test.each(["DRAFT", "PACKED", "SEALED", "CANCELLED"] as const)("is not said of a bag that is %s", (state: PackageState) => expect(() => judgeGive(bagOf({ state }), courier, { now })).toThrow(saying("PACKAGE_NOT_ON_THE_WAY")));
  test("nor by another", () => expect(() => judgeGive(bagOf({}), other, { now })).toThrow(saying("PACKAGE_NOT_YOURS")));
});

describe("a bag that is not taken", () => {
  const why = { reason: "SEAL_DIFFERS", note: "x", sealRead: "004 188" } as const;

  test.each([
    ["a courier, of a sealed one", bagOf({ state: "SEALED", custodianId: "packer" }), other, "packer"],
    ["a courier, on the way", bagOf({}), other, "courier"],
    ["a keeper of the office it goes to", bagOf({ state: "OVERDUE" }), who("maria", "B2", "CUSTODIAN"), "courier"],
    ["a keeper of the office it goes back to", bagOf({ state: "RETURNING", returning: true }), who("nikos", "K0", "CUSTODIAN"), "courier"],
  ])("by %s: it stays with its giver, and the reason and the seal as read are kept", (_who, bag, refuser, giver) => {
    expect(judgeRefuse(bag, refuser, why)).toEqual({ act: "refusePackage", to: bag.row.state, change: {}, facts: { giver, reason: "SEAL_DIFFERS", sealRead: "004188", note: "x" }, moves: [] });
    expect(judgeRefuse(bag, refuser, { ...why, sealRead: null }).facts).toMatchObject({ sealRead: null });
  });

  test.each([
    ["by who has it", bagOf({}), courier, "GIVER_IS_RECEIVER"],
    ["by a keeper before it left", bagOf({ state: "SEALED", custodianId: "packer" }), who("maria", "B2", "CUSTODIAN"), "NOT_THIS_OFFICE"],
    ["by a keeper elsewhere", bagOf({}), who("despina", "B1", "CUSTODIAN"), "NOT_THIS_OFFICE"],
    ["by the office it no longer goes to", bagOf({ state: "RETURNING", returning: true }), who("maria", "B2", "CUSTODIAN"), "NOT_THIS_OFFICE"],
    ["after it arrived", bagOf({ state: "ARRIVED", custodianId: "maria" }), other, "PACKAGE_ALREADY_ARRIVED"],
  ])("not %s", (_when, bag, refuser, code) => expect(() => judgeRefuse(bag, refuser, why)).toThrow(saying(code)));
});

describe("turning back", () => {
  test("is the carrier's, once, and changes where it goes", () => {
    expect(judgeTurnBack(bagOf({ state: "OVERDUE" }), courier, { reason: "OTHER", note: "κλειστά" })).toEqual({ act: "turnBackPackage", to: "RETURNING", change: { returning: true }, facts: { reason: "OTHER", note: "κλειστά" }, moves: [] });
    expect(() => judgeTurnBack(bagOf({}), other, { reason: "OTHER", note: null })).toThrow(saying("PACKAGE_NOT_YOURS"));
    expect(() => judgeTurnBack(bagOf({ state: "OVERDUE", returning: true }), courier, { reason: "OTHER", note: null })).toThrow(saying("PACKAGE_TURNED_BACK"));
    expect(() => judgeTurnBack(bagOf({ state: "ARRIVED" }), courier, { reason: "OTHER", note: null })).toThrow(saying("PACKAGE_ALREADY_ARRIVED"));
  });
});
