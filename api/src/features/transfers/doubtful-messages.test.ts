import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { shortId } from "@epidosi/schema";
import { custodyOf, bring, Phone, said, threePhones } from "../../device.testing";
import { sealed } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(async () => house.close());

describe("what is not genuine", () => {
  test("altered, of no alg, of another key, of another municipality, of another person: refused", async () => {
    const { a, b, bag } = await threePhones(house);
    const take = await a.take(bag);
    const [header = "", body = "", signature = ""] = take.split(".");
    const none = Buffer.from('{"alg":"none","typ":"custody+jws"}').toString("base64url");
    const payload: Record<string, unknown> = JSON.parse(Buffer.from(body, "base64url").toString());
    const altered = Buffer.from(JSON.stringify({ ...payload, s: "999999" })).toString("base64url");
    const [otherHeader = ""] = (await b.take(bag)).split(".");
    const told = await b.bring(`${header}.${altered}.${signature}`, `${none}.${body}.`, `${none}.${body}.${signature}`, `${otherHeader}.${body}.${signature}`, "rubbish");
    expect(said(told)).toEqual(["MESSAGE_NOT_GENUINE", "MESSAGE_UNREADABLE", "MESSAGE_UNREADABLE", "MESSAGE_NOT_GENUINE", "MESSAGE_UNREADABLE"]);
    const foreign = await Phone.enrol(house, "dianomeas", "7101");
    expect(said(await b.bring(await foreign.take(bag)))).toEqual(["MESSAGE_OF_ANOTHER_MUNICIPALITY"]);
    const fake = await Phone.enrol(house, "dianomeas2");
    expect(said(await b.bring(await fake.take(bag, { w: shortId(a.staffId) })))).toEqual(["MESSAGE_OF_ANOTHER_PERSON"]);
    expect(said(await b.bring(await fake.take(bag, { mu: "7101" })))).toEqual(["MESSAGE_OF_ANOTHER_MUNICIPALITY"]);
    expect(said(await b.bring(await fake.take(bag, { ch: "AAAAAAAAAAAAAAAAAAAAAA" })))).toEqual(["CHALLENGE_UNKNOWN"]);
    expect(await custodyOf(house, bag)).toEqual({ state: "SEALED", custodian: "kentriki" });
    expect(said(await b.bring(take))).toEqual(["APPLIED"]);
  });

  test("two messages of one number freeze the device, and both are kept", async () => {
    const { a, b, bag } = await threePhones(house);
    const other = await sealed(house);
    const copied = a.copy();
    const [honest, forged] = [await a.take(bag), await copied.take(other)];
    expect(said(await b.bring(honest))).toEqual(["APPLIED"]);
    expect(said(await b.bring(forged))).toEqual(["DEVICE_FORKED"]);
    expect(await a.person.ask<object>("query ($kid: String!) { myDevice(kid: $kid) { state } }", { kid: (await house.sql<{ kid: string }>("SELECT kid FROM device WHERE id = $1", [a.deviceId]))[0]?.kid })).toEqual({ state: "FROZEN" });
    expect(await house.sql("SELECT counter FROM device_message WHERE device_id = $1", [a.deviceId])).toEqual([{ counter: 1 }, { counter: 1 }]);
    expect(await custodyOf(house, other)).toMatchObject({ state: "SEALED" });
    expect(said(await a.bring(await a.take(other)))).toEqual(["QUARANTINED"]);
  });

  test("clocks: one that was moved and one not heard for a day are told, and stop nothing", async () => {
    const { a, b, bag } = await threePhones(house);
    const other = await sealed(house);
    expect(await a.bring(await a.take(bag, { at: Math.floor(Date.now() / 1_000) + 3_600 }))).toMatchObject([{ verdict: "APPLIED", flags: ["CLOCK_MOVED"] }]);
    const take = await b.take(other);
    house.now = new Date(Date.now() + 25 * 3_600_000);
    const late = await house.as("tylisos2");
    expect(await bring(late, [take])).toMatchObject([{ verdict: "APPLIED", flags: ["LATE"] }]);
    house.now = new Date();
  });

  test("only persons of the desk and couriers bring, fifty at most, and a courier is told no name", async () => {
    const { a, bag } = await threePhones(house);
    expect((await (await house.as("elegktis")).send("mutation { bringMessages(messages: []) { hash } }")).errors?.[0]?.extensions["refusal"]).toBe("NOT_ALLOWED");
    expect((await a.person.send("mutation ($m: [String!]!) { bringMessages(messages: $m) { hash } }", { m: Array.from({ length: 51 }, () => "x") })).errors?.[0]?.extensions["refusal"]).toBe("INVALID_INPUT");
    expect(JSON.stringify(await a.bring(await a.take(bag)))).not.toMatch(/\p{Script=Greek}/u);
  });
});

describe("a device that had ended", () => {
  const lose = (phone: Phone, reason = "LOST") => supervisor.act("revokeDevice", { deviceId: phone.deviceId, reason }, "state");
  const waiting = async () => (await supervisor.ask<{ items: readonly { hash: string; act: string }[] }>("{ quarantinedMessages { items { hash act packageCode shortCode device { name staff { name } } } } }")).items;
  const byTwo = { username: "kentriki", password: "test-password-1" };

  test("its word moves nothing by itself, but is confirmed by a living counterpart", async () => {
    const { a, b, k, bag } = await threePhones(house);
    const [take, offer] = [await a.take(bag), await a.offer(bag)];
    const accept = await b.accept(offer, bag);
    await lose(a, "REPLACED");
    expect(said(await k.bring(take, offer))).toEqual(["QUARANTINED", "QUARANTINED"]);
    expect(await custodyOf(house, bag)).toMatchObject({ state: "SEALED" });
    expect(await k.bring(accept)).toMatchObject([{ verdict: "APPLIED", flags: ["CONFIRMED_BY_COUNTERPART"] }]);
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas2" });
    expect(said(await k.bring(take, offer))).toEqual(["KNOWN", "KNOWN"]);
  });

  test("two ended devices confirm nothing; two persons accept with a reason, and neither is who signed", async () => {
    const { a, b, k, bag } = await threePhones(house);
    const [take, offer] = [await a.take(bag), await a.offer(bag)];
    const accept = await b.accept(offer, bag);
    await lose(a, "REPLACED");
    await lose(b, "LEFT");
    const told = await k.bring(take, offer, accept);
    expect(said(told)).toEqual(["QUARANTINED", "QUARANTINED", "QUARANTINED"]);
    expect((await waiting()).filter((one) => told.some(({ hash }) => hash === one.hash)).map((one) => one.act)).toEqual(["ACCEPT", "OFFER", "TAKE"]);
    const args = { hash: told[0]?.hash, reason: "Το επιβεβαίωσε ο ίδιος με τη συσκευασία στα χέρια", secondPerson: byTwo };
    expect(await supervisor.act("acceptQuarantined", { ...args, reason: "ναι" }, "hash")).toMatchObject({ code: "REASON_MISSING" });
    expect(await supervisor.act("acceptQuarantined", { ...args, secondPerson: { username: "dianomeas", password: "test-password-1" } }, "hash")).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await supervisor.act("acceptQuarantined", args, "verdict flags")).toMatchObject({ verdict: "APPLIED", flags: ["ACCEPTED_BY_TWO"] });
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas" });
    expect(await supervisor.act("acceptQuarantined", args, "hash")).toMatchObject({ code: "MESSAGE_NOT_QUARANTINED" });
    expect(await supervisor.act("acceptQuarantined", { ...args, hash: told[2]?.hash }, "verdict")).toMatchObject({ verdict: "APPLIED" });
    expect(await custodyOf(house, bag)).toEqual({ state: "IN_TRANSIT", custodian: "dianomeas2" });
    expect(await waiting()).not.toContainEqual(expect.objectContaining({ hash: told[0]?.hash }));
  });
});

