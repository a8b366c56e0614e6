import { describe, expect, test } from "@jest/globals";
import { bagOf, doneBy, now, saidBy, thing, toldBy, who } from "./bag.testing";
import { heardLate } from "./heard-late.rules";
import { nextStep } from "./message.rules";
import type { Bag } from "./package-plan.rules";
import type { Said } from "./said.rules";

const carried = bagOf({}, [thing("1")]);
const sealed = bagOf({ state: "SEALED", custodianId: "packer", courierId: null }, [thing("1", { state: "PACKED", custodianId: "packer" })]);
const ended = { active: false };
const nobody = { carrier: undefined };

function next(bag: Bag, ...all: readonly Said[]) {
  const step = nextStep(bag, all, now);
  return [doneBy(step, bag), toldBy(step)];
}
const nothing = [[], []];
const only = (line: string) => [[], [line]];

describe("a courier takes a bag", () => {
  const take = saidBy("courier", "TAKE", { n: 2, s: "004183" });

  test("and has it; the word of an ended device counts once two took it", () => {
    expect(next(sealed, take)).toEqual([["acceptPackage courier courier.2"], ["courier.2 APPLIED"]]);
    expect(next(sealed, { ...take, ...ended, accepted: true })).toEqual([["acceptPackage courier courier.2 ACCEPTED_BY_TWO"], ["courier.2 APPLIED ACCEPTED_BY_TWO"]]);
  });
  test.each([
    ["no courier", sealed, { ...take, ...nobody }, "REFUSED NOT_ALLOWED"],
    ["another seal", sealed, saidBy("courier", "TAKE", { n: 2, s: "004188" }), "REFUSED SEAL_NOT_AS_SEALED"],
    ["no seal read", sealed, saidBy("courier", "TAKE", { n: 2 }), "REFUSED INVALID_INPUT"],
    ["its packer", bagOf({ ...sealed.row, custodianId: "courier" }), take, "REFUSED GIVER_IS_RECEIVER"],
    ["one that another has", bagOf({ custodianId: "third" }), take, "REFUSED PACKAGE_ALREADY_ACCEPTED"],
    ["one that is still open", bagOf({ state: "DRAFT" }), take, "WAITING"],
    ["one that is not sealed", bagOf({ state: "PACKED" }), take, "WAITING"],
    ["something missing before it", sealed, { ...take, chained: false }, "WAITING"],
    ["an ended device", sealed, { ...take, ...ended }, "QUARANTINED"],
  ])("%s: it moves nothing", (_what, bag, said, told) => expect(next(bag, said)).toEqual(only(`courier.2 ${told}`)));

  test("that has it already: known, and the ledger bears it", () => expect(next(carried, take)).toEqual([["heardLate courier courier.2 OVERTAKEN"], ["courier.2 KNOWN OVERTAKEN"]]));
  test("known too where the taking was read from an offer, with the right seal only", () => {
    const implied = saidBy("courier", "OFFER", { n: 3 }, { verdict: "APPLIED", verdictFlags: ["TAKING_IMPLIED"] });
    const gone = bagOf({ custodianId: "third" });
    expect(next(gone, { ...take, deviceId: "second" }, implied)[1]).toEqual(["courier.2 KNOWN OVERTAKEN"]);
    expect(next(gone, { ...saidBy("courier", "TAKE", { n: 2, s: "004188" }), deviceId: "second" }, implied)[1]).toEqual(["courier.2 REFUSED PACKAGE_ALREADY_ACCEPTED"]);
    expect(next(gone, { ...take, deviceId: "second" }, { ...implied, verdictFlags: [] })[1]).toEqual(["courier.2 REFUSED PACKAGE_ALREADY_ACCEPTED"]);
    expect(next(sealed, { ...take, deviceId: "second" }, implied)[0]).toEqual(["acceptPackage courier courier.2"]);
  });
});

describe("what only the carrier says", () => {
  const give = saidBy("courier", "GIVE", { n: 4 });
  const back = saidBy("courier", "TURN_BACK", { n: 4, r: "BAG_DAMAGED" });

  test("that it was given; that it turns back, with the reason", () => {
    expect(next(carried, give)).toEqual([["handOverPackage courier courier.4"], ["courier.4 APPLIED"]]);
    expect(next(carried, back)).toEqual([["turnBackPackage courier courier.4"], ["courier.4 APPLIED"]]);
    expect(nextStep(carried, [back], now)?.effects[0]?.judge(carried).facts).toEqual({ reason: "BAG_DAMAGED", note: null });
    expect(nextStep(carried, [saidBy("courier", "TURN_BACK", {})], now)?.effects[0]?.judge(carried).facts).toEqual({ reason: "OTHER", note: null });
    expect(nextStep(carried, [give], now)?.effects[0]?.judge(carried).change).toEqual({ handedOverAt: now });
  });
  test("not by who is no courier, nor by another courier", () => {
    expect(next(carried, { ...give, ...nobody })).toEqual(only("courier.4 REFUSED NOT_ALLOWED"));
    expect(next(bagOf({ courierId: "third" }), give)).toEqual(only("courier.4 REFUSED PACKAGE_NOT_YOURS"));
  });
  test("it waits while the bag is lost", () => expect(next(bagOf({ state: "LOST" }), back)).toEqual(only("courier.4 WAITING")));

  const gone = bagOf({ courierId: "third", custodianId: "third" });
  test.each([
    ["waits while the signer's own taking waits", saidBy("courier", "TAKE", { n: 2 }, { verdict: "WAITING", chained: false }), "courier.4 WAITING"],
    ["waits while the signer's own acceptance does", saidBy("courier", "ACCEPT", { n: 2, cp: "x" }, { verdict: "WAITING" }), "courier.4 WAITING"],
    ["lies behind, where the signer had it", saidBy("courier", "TAKE", { n: 2 }, { verdict: "APPLIED" }), "courier.4 KNOWN OVERTAKEN"],
    ["lies behind, where that was known", saidBy("courier", "ACCEPT", { n: 2, cp: "x" }, { verdict: "KNOWN" }), "courier.4 KNOWN OVERTAKEN"],
    ["is refused where the taking was", saidBy("courier", "TAKE", { n: 2 }, { verdict: "REFUSED" }), "courier.4 REFUSED PACKAGE_NOT_YOURS"],
    ["is refused where it was another's taking", saidBy("third", "TAKE", { n: 2 }, { verdict: "APPLIED" }), "courier.4 REFUSED PACKAGE_NOT_YOURS"],
    ["is refused where it was another bag's", saidBy("courier", "TAKE", { n: 2, p: "P2" }, { verdict: "APPLIED" }), "courier.4 REFUSED PACKAGE_NOT_YOURS"],
    ["is refused where it was no taking", saidBy("courier", "REFUSE", { n: 2 }, { verdict: "APPLIED" }), "courier.4 REFUSED PACKAGE_NOT_YOURS"],
  ])("it %s", (_what, other, told) => expect(next(gone, give, other)[1]).toEqual([told]));

  const later = saidBy("courier", "OFFER", { n: 9 }, { verdict: "APPLIED" });
  test("overtaken: an offer is known and nothing more; a word that it was given is in the ledger too", () => {
    expect(next(gone, saidBy("courier", "OFFER", { n: 4 }), later)).toEqual(only("courier.4 KNOWN OVERTAKEN"));
    expect(next(gone, give, later)).toEqual([["heardLate courier courier.4 OVERTAKEN"], ["courier.4 KNOWN OVERTAKEN"]]);
  });
  test("a bag turns back once and for all: the word of who had it then counts while it is on the road", () => {
    expect(next(gone, back, later)).toEqual([["turnBackPackage courier courier.4"], ["courier.4 APPLIED"]]);
    expect(nextStep(gone, [back, later], now)?.effects[0]?.judge(gone)).toMatchObject({ to: "RETURNING", change: { returning: true }, facts: { reason: "BAG_DAMAGED" } });
    const behind = [["heardLate courier courier.4 OVERTAKEN"], ["courier.4 KNOWN OVERTAKEN"]];
    expect(next(bagOf({ ...gone.row, returning: true, state: "RETURNING" }), back, later)).toEqual(behind);
    expect(next(bagOf({ ...gone.row, state: "ARRIVED" }), back, later)).toEqual(behind);
    expect(next(gone, { ...back, ...ended }, later)).toEqual(behind);
    expect(next(gone, { ...back, ...nobody }, later)).toEqual([[], ["courier.4 KNOWN OVERTAKEN"]]);
  });
});

describe("who does not take an offered bag", () => {
  const offer = saidBy("courier", "OFFER", { n: 4 });
  const refuse = saidBy("other", "REFUSE", { n: 2, cp: offer.hash, r: "SEAL_DIFFERS", s: "004-188" });
  const keeps = { carrier: undefined, keeper: who("other", "B2", "CUSTODIAN") };

  test("says so, with the reason and the seal that was read", () => {
    expect(next(carried, { ...offer, verdict: "WAITING" }, refuse)).toEqual([["refusePackage other other.2"], ["other.2 APPLIED"]]);
    expect(nextStep(carried, [refuse], now)?.effects[0]?.judge(carried).facts).toEqual({ giver: "courier", reason: "SEAL_DIFFERS", sealRead: "004188", note: null });
    expect(nextStep(carried, [saidBy("other", "REFUSE", {})], now)?.effects[0]?.judge(carried).facts).toMatchObject({ reason: "OTHER", sealRead: null });
    expect(nextStep(carried, [{ ...refuse, ...keeps, carrier: who("other", "K0", "COURIER") }], now)?.effects[0]?.who).toEqual(keeps.keeper);
  });
  test("waits until its giver has the bag", () => {
    for (const bag of [sealed, bagOf({ custodianId: "third" })]) expect(next(bag, { ...offer, verdict: "WAITING" }, refuse)).toEqual(only("other.2 WAITING"));
    expect(next(bagOf({ custodianId: "third" }), { ...offer, verdict: "KNOWN" }, refuse)[1]).toEqual(["other.2 APPLIED"]);
    expect(next(bagOf({ custodianId: "third", state: "ARRIVED" }), { ...offer, verdict: "WAITING" }, refuse)).toEqual(only("other.2 REFUSED PACKAGE_ALREADY_ARRIVED"));
  });
  test("not who neither carries nor keeps", () => expect(next(carried, { ...refuse, ...nobody })).toEqual(only("other.2 REFUSED NOT_ALLOWED")));
  test("nor a keeper of another office", () => expect(next(carried, { ...refuse, carrier: undefined, keeper: who("other", "B1", "CUSTODIAN") })).toEqual(only("other.2 REFUSED NOT_THIS_OFFICE")));
});

describe("one after the other", () => {
  test("an offer alone, and an acceptance whose offer has not come, wait; of ended devices apart; told once", () => {
    expect(next(carried, saidBy("courier", "OFFER", { n: 4 }))).toEqual(only("courier.4 WAITING"));
    expect(next(carried, saidBy("courier", "OFFER", { n: 4 }, ended))).toEqual(only("courier.4 QUARANTINED"));
    expect(next(carried, saidBy("other", "ACCEPT", { n: 4, cp: "x" }))).toEqual(only("other.4 WAITING"));
    expect(next(carried, saidBy("other", "ACCEPT", { n: 4, cp: "x" }, ended))).toEqual(only("other.4 QUARANTINED"));
    expect(next(carried, saidBy("courier", "OFFER", { n: 4 }, { verdict: "WAITING" }))).toEqual(nothing);
  });
  test("what is said of another bag, or settled, is nobody's turn", () => {
    expect(next(carried, saidBy("courier", "GIVE", { p: "P2" }))).toEqual(nothing);
    expect(next(carried, saidBy("courier", "GIVE", {}, { verdict: "APPLIED" }))).toEqual(nothing);
    expect(nextStep(carried, [], now)).toBeUndefined();
  });
  test("takings first, then what was counted first, an acceptance by its offer's number; of equals the smaller hash", () => {
    const [take, other] = [saidBy("courier", "TAKE", { n: 9, s: "004183" }), saidBy("b", "TAKE", { n: 9, s: "004183" })];
    expect(next(sealed, saidBy("courier", "GIVE", { n: 1 }), take)[0]).toEqual(["acceptPackage courier courier.9"]);
    expect([next(sealed, take, other)[0], next(sealed, other, take)[0]]).toEqual([["acceptPackage b b.9"], ["acceptPackage b b.9"]]);
    const [give, back] = [saidBy("courier", "GIVE", { n: 4 }), saidBy("courier", "TURN_BACK", { n: 5 })];
    expect([next(carried, give, back)[0], next(carried, back, give)[0]]).toEqual([["handOverPackage courier courier.4"], ["handOverPackage courier courier.4"]]);
    const offer = saidBy("courier", "OFFER", { n: 3, x: 2_000 }, { verdict: "WAITING" });
    const accept = saidBy("other", "ACCEPT", { n: 50, cp: offer.hash, s: "004183", ok: true });
    expect(next(carried, give, offer, accept)[0]).toEqual(["relayPackage other other.50"]);
    expect(next(carried, saidBy("courier", "GIVE", { n: 2 }), offer, accept)[0]).toEqual(["handOverPackage courier courier.2"]);
    const later = saidBy("courier", "OFFER", { n: 9 }, { verdict: "WAITING" });
    expect(next(carried, give, later, saidBy("other", "REFUSE", { n: 2, cp: later.hash }))[0]).toEqual(["refusePackage other other.2"]);
  });
  test("what waits already stops nothing behind it, and a pair tells of both", () => {
    const stuck = saidBy("courier", "GIVE", { n: 1 }, { chained: false, verdict: "WAITING" });
    expect(next(carried, stuck, saidBy("courier", "TURN_BACK", { n: 5 }))[0]).toEqual(["turnBackPackage courier courier.5"]);
    const [offer, accept] = [saidBy("courier", "OFFER", { n: 3, x: 2_000 }, { verdict: "WAITING" }), saidBy("other", "ACCEPT", { n: 5, cp: "courier.3", s: "004183", ok: true })];
    expect(next(carried, offer, accept)[1]).toEqual(["courier.3 APPLIED", "other.5 APPLIED"]);
    expect(next(bagOf({ custodianId: "third" }), offer, accept)[1]).toEqual(["other.5 WAITING"]);
  });
  test("a defect in judging is none of its refusals", () => {
    const broken = ({ row }: Bag): Bag => ({ row, lines: [], get items(): never { throw new Error("broken"); } });
    const [offer, accept] = [saidBy("courier", "OFFER", { n: 3, x: 2_000 }, { verdict: "WAITING" }), saidBy("other", "ACCEPT", { n: 5, cp: "courier.3", s: "004183", ok: true })];
    expect(() => nextStep(broken(carried), [offer, accept], now)).toThrow("broken");
    expect(() => nextStep(broken(sealed), [saidBy("courier", "TAKE", { n: 3, s: "004183" })], now)).toThrow("broken");
  });
});

test("what is heard late: told with the offers behind it, in the name of who said it", () => {
  const give = saidBy("courier", "GIVE", { n: 4 });
  expect(toldBy(heardLate(give, [saidBy("courier", "OFFER", { n: 3 })]))).toEqual(["courier.3 KNOWN OVERTAKEN", "courier.4 KNOWN OVERTAKEN"]);
  const step = heardLate(give);
  expect(toldBy(step)).toEqual(["courier.4 KNOWN OVERTAKEN"]);
  expect(step.effects[0]?.judge(carried)).toEqual({ act: "heardLate", to: "IN_TRANSIT", change: {}, facts: { said: "GIVE", sealRead: null, offer: null }, moves: [] });
  expect(heardLate({ ...give, ...nobody })).toEqual({ effects: [], told: [{ said: { ...give, ...nobody }, verdict: "KNOWN", flags: ["OVERTAKEN"] }] });
});
