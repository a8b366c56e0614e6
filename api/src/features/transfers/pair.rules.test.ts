import { describe, expect, test } from "@jest/globals";
import { bagOf, doneBy, now, saidBy, thing, toldBy, who } from "./bag.testing";
import type { Bag } from "./package-plan.rules";
import { judgePair } from "./pair.rules";
import { isLive, isOpen, isOvertaken, type Said } from "./said.rules";

const offered = (payload: Parameters<typeof saidBy>[2] = {}, over: Partial<Said> = {}) => saidBy("courier", "OFFER", { n: 5, x: 2_000, ...payload }, over);
const taken = (payload: Parameters<typeof saidBy>[2] = {}, over: Partial<Said> = {}) => saidBy("other", "ACCEPT", { n: 7, cp: "courier.5", s: "004183", ok: true, ...payload }, over);
const keeper = (officeId = "B2"): Partial<Said> => ({ carrier: undefined, keeper: who("other", officeId, "CUSTODIAN") });
const carried = bagOf({}, [thing("1")]);
const sealed = bagOf({ state: "SEALED", custodianId: "packer", courierId: null }, [thing("1", { state: "PACKED", custodianId: "packer" })]);

function judged(bag: Bag, offer: Said, accept: Said, others: readonly Said[] = []) {
  const step = judgePair(bag, offer, accept, [offer, accept, ...others], now);
  return [doneBy(step, bag), toldBy(step)];
}

const applied = ["courier.5 APPLIED", "other.7 APPLIED"];
const waiting = [[], ["courier.5 WAITING", "other.7 WAITING"]];
const late = ["courier.5 KNOWN OVERTAKEN", "other.7 KNOWN OVERTAKEN"];

describe("an offer and its acceptance", () => {
  test("from courier to courier: who accepts has it, and the entry names the offer", () => {
    const step = judgePair(carried, offered(), taken(), [], now);
    expect([doneBy(step, carried), toldBy(step)]).toEqual([["relayPackage other other.7"], applied]);
    expect(step.effects[0]?.judge(carried)).toMatchObject({ to: "IN_TRANSIT", change: { custodianId: "other" }, facts: { giver: "courier", receiver: "other", offer: "courier.5" } });
    expect(step.effects[0]?.who).toEqual(who("other", "K0", "COURIER"));
  });

  test("from its packer: it is taken; at its office it arrives, and another seal quarantines it", () => {
    const byPacker = offered({}, { signerId: "packer", carrier: undefined });
    expect(judged(sealed, byPacker, taken())).toEqual([["acceptPackage other other.7"], applied]);
    expect(judged(carried, offered(), taken({}, keeper()))).toEqual([["arrivePackage other other.7"], applied]);
    const plans = [{}, { s: "004188" }, { ok: false }, { ok: undefined }].map((read) => judgePair(carried, offered(), taken(read, keeper()), [], now).effects[0]?.judge(carried));
    expect(plans.map((plan) => plan?.to)).toEqual(["ARRIVED", "DISCREPANT", "DISCREPANT", "DISCREPANT"]);
    expect(plans[0]?.change).toEqual({ custodianId: "other", sealReadAt: now });
  });

  test("a courier who keeps an office too: as its keeper only where the bag goes there and is on its way", () => {
    const both = (officeId: string): Partial<Said> => ({ keeper: who("other", officeId, "CUSTODIAN") });
    expect(judged(carried, offered(), taken({}, both("B2")))[0]).toEqual(["arrivePackage other other.7"]);
    expect(judged(carried, offered(), taken({}, both("B1")))[0]).toEqual(["relayPackage other other.7"]);
    expect(judged(bagOf({ returning: true, state: "RETURNING" }), offered(), taken({}, both("K0")))[0]).toEqual(["arrivePackage other other.7"]);
    expect(judged(sealed, offered({}, { signerId: "packer" }), taken({}, both("B2")))[0]).toEqual(["acceptPackage other other.7"]);
    expect(judgePair(sealed, offered({}, { signerId: "packer" }), taken({}, both("B2")), [], now).effects[0]?.who).toEqual(who("other", "K0", "COURIER"));
  });

  test.each([
    ["what is named is no offer", saidBy("courier", "TAKE", { n: 5, x: 2_000 }), taken(), "OFFER_NOT_GOOD"],
    ["the offer was refused", offered({}, { verdict: "REFUSED" }), taken(), "OFFER_NOT_GOOD"],
    ["it is of another bag", offered({ p: "P2" }), taken(), "OFFER_OF_ANOTHER_PACKAGE"],
    ["giver and taker are one person", offered({}, { signerId: "other" }), taken(), "GIVER_IS_RECEIVER"],
    ["it came too late", offered(), taken({ at: 2_001 }), "OFFER_EXPIRED"],
    ["the offer has no end", offered({ x: undefined }), taken({ at: 1 }), "OFFER_EXPIRED"],
    ["somebody else accepted it", offered({}, { verdict: "APPLIED" }), taken(), "OFFER_ALREADY_ACCEPTED"],
    ["the taker neither carries nor keeps", offered(), taken({}, { carrier: undefined }), "NOT_ALLOWED"],
    ["a courier read another seal", offered(), taken({ s: "004188" }), "SEAL_NOT_AS_SEALED"],
    ["a courier found it broken", offered(), taken({ ok: false }), "SEAL_NOT_AS_SEALED"],
  ])("is refused for ever where %s", (_what, offer, accept, code) => {
    const step = judgePair(carried, offer, accept, [offer, accept], now);
    expect([step.effects, toldBy(step)]).toEqual([[], [`other.7 REFUSED ${code}`]]);
    expect(step.told[0]?.refused?.detail).toEqual({ about: "P1", clause: "S10" });
  });

  test("counts to its last second", () => expect(judged(carried, offered(), taken({ at: 2_000 }))[1]).toEqual(applied));

  test.each([
    ["at another office than where it goes", carried, taken({}, keeper("B1")), "NOT_THIS_OFFICE"],
    ["of a cancelled bag", bagOf({ state: "CANCELLED", custodianId: "packer" }), taken(), "PACKAGE_ALREADY_DISPATCHED"],
    ["of a bag that its giver has not even packed", bagOf({ state: "DRAFT", seal: null }), taken(), "PACKAGE_NOT_ON_THE_WAY"],
    ["without a reading of the seal", carried, taken({ s: undefined }, keeper()), "INVALID_INPUT"],
    ["at its office, once somebody there has it", bagOf({ state: "ARRIVED", custodianId: "maria" }), taken({}, keeper()), "PACKAGE_ALREADY_ARRIVED"],
  ])("%s it is refused, and the offer stays open", (_what, bag, accept, code) => expect(judged(bag, offered(), accept)).toEqual([[], [`other.7 REFUSED ${code}`]]));

  test.each([
    ["is still open", bagOf({ state: "DRAFT", seal: null, custodianId: "packer" }), taken()],
    ["is counted and not sealed", bagOf({ state: "PACKED", seal: null, custodianId: "packer" }), taken()],
    ["is lost", bagOf({ state: "LOST" }), taken()],
    ["is lost, and was another's", bagOf({ state: "LOST", custodianId: "third" }), taken()],
    ["is with a third", bagOf({ custodianId: "third" }), taken()],
    ["comes home, and nobody has said that it turned back", carried, taken({}, keeper("K0"))],
  ])("waits while the bag %s", (_what, bag, accept) => expect(judged(bag, offered(), accept)).toEqual(waiting));

  test("that waited already is told once; a settled offer is not told again", () => {
    const step = judgePair(bagOf({ custodianId: "third" }), offered({}, { verdict: "KNOWN" }), taken(), [], now);
    expect(toldBy(step)).toEqual(["other.7 WAITING"]);
  });
});

describe("a giver whose own taking has not come", () => {
  const open = saidBy("courier", "ACCEPT", { n: 4 });

  test("said it by the offer, where that fits", () => expect(judged(sealed, offered(), taken())).toEqual([["acceptPackage courier courier.5 TAKING_IMPLIED", "relayPackage other other.7"], ["courier.5 APPLIED TAKING_IMPLIED", "other.7 APPLIED"]]));
  test("and who packed it may have it back from there", () => expect(judged(bagOf({ ...sealed.row, custodianId: "other" }, sealed.items), offered(), taken())[0]).toEqual(["acceptPackage courier courier.5 TAKING_IMPLIED", "relayPackage other other.7"]));
  test.each([
    ["the offer does not fit", offered({}, { fits: false }), []],
    ["the giver is no courier", offered({}, { carrier: undefined }), []],
    ["the giver has it from another courier, whose hand-over is still open", offered(), [open]],
  ])("did not, where %s", (_what, offer, others) => expect(judged(sealed, offer, taken(), others)).toEqual(waiting));
  test.each([
    ["is settled", { ...open, verdict: "REFUSED" }],
    ["was signed later", saidBy("courier", "ACCEPT", { n: 6 })],
    ["is of another bag", saidBy("courier", "ACCEPT", { n: 4, p: "P2" })],
    ["is another's", saidBy("third", "ACCEPT", { n: 4 })],
    ["is no acceptance", saidBy("courier", "GIVE", { n: 4 })],
  ] as const)("did, where the acceptance beside it %s", (_what, other) => expect(judged(sealed, offered(), taken(), [other as Said])[1]).toEqual(["courier.5 APPLIED TAKING_IMPLIED", "other.7 APPLIED"]));
  test("and at the office the taking comes before the arrival", () => expect(judged(sealed, offered(), taken({}, keeper()))[0]).toEqual(["acceptPackage courier courier.5 TAKING_IMPLIED", "arrivePackage other other.7"]));
  test("a bag that cannot be taken waits", () => expect(judged(bagOf({ ...sealed.row, seal: null }), offered(), taken())).toEqual(waiting));
});

describe("what is noticed", () => {
  test.each([
    ["a gap before the offer", offered({}, { chained: false }), taken(), "GAP"],
    ["a gap before the acceptance", offered(), taken({}, { chained: false }), "GAP"],
    ["an offer that does not fit", offered({}, { fits: false }), taken(), "OFFER_DIFFERS"],
    ["a giver whose device ended", offered({}, { active: false }), taken(), "CONFIRMED_BY_COUNTERPART"],
    ["a taker whose device ended", offered(), taken({}, { active: false }), "CONFIRMED_BY_COUNTERPART"],
    ["an offer two took the word of", offered({}, { active: false, accepted: true }), taken(), "ACCEPTED_BY_TWO"],
    ["an acceptance two took the word of", offered(), taken({}, { active: false, accepted: true }), "ACCEPTED_BY_TWO"],
  ])("%s", (_what, offer, accept, flag) => expect(judged(carried, offer, accept)).toEqual([[`relayPackage other other.7 ${flag}`], [`courier.5 APPLIED ${flag}`, `other.7 APPLIED ${flag}`]]));

  test("two ended devices confirm nothing", () => {
    const [offer, accept] = [offered({}, { active: false }), taken({}, { active: false })];
    expect(judged(carried, offer, accept)).toEqual([[], ["courier.5 QUARANTINED", "other.7 QUARANTINED"]]);
    expect(judged(carried, { ...offer, verdict: "KNOWN" }, accept)).toEqual([[], ["other.7 QUARANTINED"]]);
  });
});

describe("what lies behind what is known", () => {
  const later = (signer: string) => saidBy(signer, "TAKE", { n: 9 }, { verdict: "APPLIED" });

  test.each([
    ["the giver said something later that is settled", carried, offered(), taken(), [later("courier")]],
    ["the taker said something later that is settled", carried, offered(), taken(), [later("other")]],
    ["the taker has it", bagOf({ custodianId: "other" }), offered(), taken(), []],
    ["its seal was read at the office", bagOf({ state: "ARRIVED", custodianId: "maria" }), offered(), taken(), []],
    ["it was opened there", bagOf({ state: "OPENED", custodianId: "maria" }), offered(), taken(), []],
  ])("moves nothing, and the ledger bears it, where %s", (_what, bag, offer, accept, others) => expect(judged(bag, offer, accept, others)).toEqual([["heardLate other other.7 OVERTAKEN"], late]));

  test("a settled offer is not told again", () => {
    for (const [bag, others] of [[carried, [later("other")]], [bagOf({ custodianId: "other" }), []], [bagOf({ state: "ARRIVED", custodianId: "maria" }), []]] as const)
      expect(judged(bag, offered({}, { verdict: "KNOWN" }), taken(), others)[1]).toEqual(["other.7 KNOWN OVERTAKEN"]);
  });

  test("of a keeper too; of somebody who is neither any more nothing is written", () => {
    const step = judgePair(bagOf({ custodianId: "other" }), offered(), taken({}, keeper()), [], now);
    expect(step.effects[0]?.who).toEqual(who("other", "B2", "CUSTODIAN"));
    expect(step.effects[0]?.judge(carried)).toEqual({ act: "heardLate", to: "IN_TRANSIT", change: {}, facts: { said: "ACCEPT", sealRead: "004183", offer: "courier.5" }, moves: [] });
  });
});

describe("what stands of a message", () => {
  test("it counts while its device is in use, or two took its word", () => {
    expect([{}, { active: false }, { active: false, accepted: true }].map((over) => isLive(offered({}, over)))).toEqual([true, false, true]);
  });
  test("it is open until it is settled", () => {
    expect(([null, "WAITING", "QUARANTINED", "APPLIED", "KNOWN", "REFUSED"] as const).map((verdict) => isOpen(offered({}, { verdict })))).toEqual([true, true, true, false, false, false]);
  });
  test.each([
    ["by a later one of the device that was applied", saidBy("courier", "OFFER", { n: 6 }, { verdict: "APPLIED" }), true],
    ["or known", saidBy("courier", "TURN_BACK", { n: 6 }, { verdict: "KNOWN" }), true],
    ["by what it accepted", saidBy("courier", "ACCEPT", { n: 6 }, { verdict: "APPLIED" }), true],
    ["by what it took", saidBy("courier", "TAKE", { n: 6 }, { verdict: "APPLIED" }), true],
    ["not by an open one", saidBy("courier", "OFFER", { n: 6 }, { verdict: "WAITING" }), false],
    ["not by a refused one", saidBy("courier", "OFFER", { n: 6 }, { verdict: "REFUSED" }), false],
    ["not by the word that it was given", saidBy("courier", "GIVE", { n: 6 }, { verdict: "APPLIED" }), false],
    ["not by a refusal", saidBy("courier", "REFUSE", { n: 6 }, { verdict: "APPLIED" }), false],
    ["not by itself", saidBy("courier", "OFFER", { n: 5 }, { verdict: "APPLIED" }), false],
    ["not by an earlier one", saidBy("courier", "OFFER", { n: 4 }, { verdict: "APPLIED" }), false],
    ["not by one of another bag", saidBy("courier", "OFFER", { n: 6, p: "P2" }, { verdict: "APPLIED" }), false],
    ["not by another's", saidBy("other", "OFFER", { n: 6 }, { verdict: "APPLIED" }), false],
  ])("it is overtaken %s", (_what, other, overtaken) => expect(isOvertaken(offered(), [other])).toBe(overtaken));
});
