import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { hashMessage } from "@epidosi/schema";
import { custodyOf, Phone, said, signedActs, threePhones } from "../../device.testing";
import { sealed } from "../../errand.testing";
import { type House, openHouse } from "../../testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

const arrived = { state: "ARRIVED", custodian: "tylisos" };
const atOffice = { o: "B2" } as const;

describe("a courier's word", () => {
  test("taken and given with no network, brought later by anybody: the ledger bears the device, its time and its signature", async () => {
    const { a, bag, k } = await threePhones(house);
    const messages = [await a.take(bag), await a.sign("GIVE", bag.code)];
    const told = await k.bring(...messages);
    expect(told).toEqual([
      { hash: expect.any(String), shortCode: expect.stringMatching(/^[0-9A-F]{6}$/u), verdict: "APPLIED", refusal: null, about: null, clause: null, flags: [], wanted: [] },
      expect.objectContaining({ verdict: "APPLIED" }),
    ]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas" });
    const entries = await house.sql<Record<string, unknown>>(
      "SELECT e.act, e.device_id, e.device_counter, e.signature, m.username FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id JOIN staff_member m ON m.id = e.staff_id WHERE p.code = $1 ORDER BY e.sequence DESC LIMIT 2",
      [bag.code],
    );
    expect(entries).toEqual([
      { act: "handOverPackage", device_id: a.deviceId, device_counter: 2, signature: messages[1], username: "dianomeas" },
      { act: "acceptPackage", device_id: a.deviceId, device_counter: 1, signature: messages[0], username: "dianomeas" },
    ]);
    expect(said(await a.bring(...messages))).toEqual(["KNOWN", "KNOWN"]);
    expect(await signedActs(house, bag)).toHaveLength(2);
  });

  test("a courier with a device in use hands over by it alone; one without goes on as before", async () => {
    const { a, b, bag } = await threePhones(house);
    expect(await a.person.act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "state")).toMatchObject({ code: "DEVICE_REQUIRED" });
    await a.bring(await a.take(bag));
    expect(await a.person.act("handOverPackage", { code: bag.code }, "state")).toMatchObject({ code: "DEVICE_REQUIRED" });
    expect(await b.person.act("refusePackage", { code: bag.code, reason: "BAG_DAMAGED" }, "code")).toMatchObject({ code: "DEVICE_REQUIRED" });
    const courierElsewhere = await house.as("dianomeas", "7101");
    expect(await courierElsewhere.act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "state")).toMatchObject({ code: "NOT_FOUND" });
  });

  test("another seal leaves the bag with its giver", async () => {
    const { a, bag } = await threePhones(house);
    expect(said(await a.bring(await a.take({ ...bag, seal: "999999" })))).toEqual(["SEAL_NOT_AS_SEALED"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "SEALED", custodian: "kentriki" });
  });

  test("out of order it waits, says what is wanted, and is done when that comes", async () => {
    const { a, bag } = await threePhones(house);
    const other = await sealed(house);
    const [first, second, third] = [await a.take(other), await a.take(bag), await a.sign("TURN_BACK", bag.code, { r: "BAG_DAMAGED" })];
    expect(await a.bring(third)).toMatchObject([{ verdict: "WAITING", wanted: [1, 2] }]);
    expect(await a.bring(second)).toMatchObject([{ verdict: "WAITING", wanted: [1] }]);
    expect(await custodyOf(house, bag)).toMatchObject({ state: "SEALED" });
    expect(said(await a.bring(first))).toEqual(["APPLIED"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "RETURNING", custodian: "dianomeas" });
    expect(said(await a.bring(third, second))).toEqual(["KNOWN", "KNOWN"]);
    const [device] = await house.sql<{ counter: number }>("SELECT counter FROM device WHERE id = $1", [a.deviceId]);
    expect(device?.counter).toBe(3);
  });
});

describe("offer and acceptance", () => {
  test("an offer alone moves nothing; with its acceptance custody moves once, whoever brings which half when", async () => {
    for (const order of [[0, 1], [1, 0], [0, 0, 1, 1], [1, 1, 0]]) {
      const { a, b, bag } = await threePhones(house);
      const offer = (await a.bring(await a.take(bag)), await a.offer(bag));
      const pair = [offer, await b.accept(offer, bag)];
      for (const [position, half] of order.entries()) await (position % 2 === 0 ? a : b).bring(pair[half] ?? "");
      expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas2" });
      expect(await signedActs(house, bag)).toEqual(["acceptPackage", "relayPackage"]);
      expect(said(await a.bring(...pair))).toEqual(["KNOWN", "KNOWN"]);
    }
  });

  test("brought by the taker alone although the giver's phone is gone: the taking is in the offer", async () => {
    const { a, b, bag } = await threePhones(house);
    const take = await a.take(bag);
    const offer = await a.offer(bag);
    const told = await b.bring(offer, await b.accept(offer, bag));
    expect(told).toMatchObject([{ verdict: "APPLIED", flags: ["TAKING_IMPLIED"], wanted: [1] }, { verdict: "APPLIED", flags: ["GAP"] }]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas2" });
    expect(await signedActs(house, bag)).toEqual(["acceptPackage", "relayPackage"]);
    expect(await a.bring(take)).toMatchObject([{ verdict: "KNOWN", flags: ["OVERTAKEN"] }]);
    expect(await signedActs(house, bag)).toEqual(["acceptPackage", "relayPackage", "heardLate"]);
  });

  test("at a branch whose link is down the office's own device accepts; the right seal arrives", async () => {
    const { a, k, bag } = await threePhones(house);
    const take = await a.take(bag);
    const offer = await a.offer(bag, atOffice);
    const accept = await k.accept(offer, bag, atOffice);
    expect(said(await a.bring(take, offer, accept))).toEqual(["APPLIED", "APPLIED", "APPLIED"]);
    expect(await custodyOf(house, bag)).toEqual(arrived);
  });

  test.each([
    ["another seal", { seal: "777777" }, {}],
    ["a broken seal", {}, { ok: false }],
  ])("%s read at the office quarantines the bag", async (_what, over, fields) => {
    const { a, k, bag } = await threePhones(house);
    await a.bring(await a.take(bag));
    const offer = await a.offer(bag);
    const accept = await k.accept(offer, { ...bag, ...over }, { ...atOffice, ...fields });
    expect(said(await k.bring(offer, accept))).toEqual(["APPLIED", "APPLIED"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "DISCREPANT", custodian: "tylisos" });
    expect(await house.sql("SELECT DISTINCT i.state FROM custody_item i JOIN package_line l ON l.item_id = i.id JOIN transfer_package p ON p.id = l.package_id WHERE p.code = $1", [bag.code])).toEqual([{ state: "QUARANTINED" }]);
  });

  test("a bag turned back arrives where it came from, though that word comes last", async () => {
    const { a, bag } = await threePhones(house);
    const home = await Phone.enrol(house, "thyrida");
    const take = await a.take(bag);
    const back = await a.sign("TURN_BACK", bag.code, { r: "OTHER" });
    const offer = await a.offer(bag);
    const accept = await home.accept(offer, bag, { o: "K0" });
    expect(said(await home.bring(take, offer, accept))).toEqual(["APPLIED", "WAITING", "WAITING"]);
    expect(said(await a.bring(back, offer, accept))).toEqual(["APPLIED", "KNOWN", "KNOWN"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "ARRIVED", custodian: "thyrida" });
  });

  test("who refuses an offer leaves the bag where it is, in the ledger", async () => {
    const { a, b, bag } = await threePhones(house);
    const messages = [await a.take(bag), await a.offer(bag)];
    messages.push(await b.sign("REFUSE", bag.code, { cp: await hashMessage(messages[1] ?? ""), r: "SEAL_DIFFERS", s: "123123" }));
    expect(said(await b.bring(...messages))).toEqual(["APPLIED", "WAITING", "APPLIED"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas" });
    expect(await signedActs(house, bag)).toEqual(["acceptPackage", "refusePackage"]);
  });

  test("expired, of another bag, to oneself, offered twice: refused, and the bag stays", async () => {
    const { a, b, k, bag } = await threePhones(house);
    const other = await sealed(house);
    await a.bring(await a.take(bag), await a.take(other));
    const seconds = Math.floor(Date.now() / 1_000);
    const expired = await a.offer(bag, { x: seconds - 60 });
    expect(said(await b.bring(expired, await b.accept(expired, bag)))).toEqual(["WAITING", "OFFER_EXPIRED"]);
    const forOther = await a.offer(other);
    expect(said(await b.bring(forOther, await b.accept(forOther, bag)))).toEqual(["WAITING", "OFFER_OF_ANOTHER_PACKAGE"]);
    const offer = await a.offer(bag);
    const second = await Phone.enrol(house, "dianomeas");
    expect(said(await second.bring(offer, await second.accept(offer, bag)))).toEqual(["WAITING", "GIVER_IS_RECEIVER"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas" });
    expect(said(await b.bring(offer, await b.accept(offer, bag)))).toEqual(["KNOWN", "APPLIED"]);
    expect(said(await k.bring(await k.accept(offer, bag, atOffice)))).toEqual(["OFFER_ALREADY_ACCEPTED"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas2" });
  });
});

describe("together", () => {
  test("the same messages brought by six at one instant have one effect", async () => {
    const { a, b, k, bag } = await threePhones(house);
    const take = await a.take(bag);
    const offer = await a.offer(bag, atOffice);
    const messages = [take, offer, await k.accept(offer, bag, atOffice)];
    await Promise.all(Array.from({ length: 6 }, (_, index) => [a, b, k][index % 3]?.bring(...(index % 2 === 0 ? messages : [...messages].reverse()))));
    expect(await custodyOf(house, bag)).toEqual(arrived);
    expect(await signedActs(house, bag)).toEqual(["acceptPackage", "arrivePackage"]);
  });
});
