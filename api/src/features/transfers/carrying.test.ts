import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { onTheWay, sealed } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let clerk: Person;
let courier: Person;
let other: Person;
beforeAll(async () => {
  house = await openHouse();
  [central, clerk, courier, other] = await Promise.all([house.as("kentriki"), house.as("tylisos"), house.as("dianomeas"), house.as("dianomeas2")]);
});
afterAll(async () => house.close());

const see = (person: Person, code: string) =>
  person.ask<Record<string, unknown>>(`query ($code: String!) { transferPackage(code: $code) { state returning seal custodian { name } courier { name } handovers { giver { name } receiver { name } } refusals { reason note by { name } office { code } } history { act } } }`, { code });
const holders = (code: string) => house.sql<{ name: string }>("SELECT DISTINCT s.name FROM custody_item i JOIN transfer_package p ON p.id = i.package_id JOIN staff_member s ON s.id = i.custodian_id WHERE p.code = $1", [code]);

describe("from courier to courier (S10)", () => {
  test("who reads the seal answers for bag and papers; the first one no longer does", async () => {
    const { code, seal } = await onTheWay(house);
    expect(await other.act("relayPackage", { code, sealRead: "999" }, "state")).toMatchObject({ code: "SEAL_NOT_AS_SEALED" });
    expect(await courier.act("relayPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "GIVER_IS_RECEIVER" });
    const commandId = randomUUID();
    for (let times = 0; times < 2; times += 1) expect(await other.act("relayPackage", { code, sealRead: seal }, "state mine", commandId)).toMatchObject({ state: "IN_TRANSIT", mine: true });
    expect(await see(central, code)).toMatchObject({ courier: { name: "Μιχάλης Βασιλάκης" }, handovers: [{ receiver: { name: "Κώστας Σταυράκης" } }, { giver: { name: "Κώστας Σταυράκης" }, receiver: { name: "Μιχάλης Βασιλάκης" } }] });
    expect(await holders(code)).toEqual([{ name: "Μιχάλης Βασιλάκης" }]);
    expect(await courier.act("handOverPackage", { code }, "state")).toMatchObject({ code: "PACKAGE_NOT_YOURS" });
    expect(await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ state: "ARRIVED" });
    expect(await courier.act("relayPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "PACKAGE_ALREADY_ARRIVED" });
  });

  test("not before one has taken it, nor by a keeper", async () => {
    const { code, seal } = await sealed(house);
    expect(await other.act("relayPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "PACKAGE_NOT_ON_THE_WAY" });
    expect(await clerk.act("relayPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("a bag that is not taken", () => {
  test("stays with its giver, and both offices see who did not take it and why", async () => {
    const { code } = await sealed(house);
    expect(await courier.act("refusePackage", { code, reason: "SEAL_DIFFERS", sealRead: "000123", note: "άλλος αριθμός" }, "code state")).toMatchObject({ code, state: "SEALED" });
    expect(await clerk.act("refusePackage", { code, reason: "OTHER" }, "state")).toMatchObject({ code: "NOT_THIS_OFFICE" });
    expect(await see(central, code)).toMatchObject({ state: "SEALED", custodian: { name: "Ελένη Μαρκάκη" }, refusals: [{ reason: "SEAL_DIFFERS", note: "άλλος αριθμός", by: { name: "Κώστας Σταυράκης" } }] });
  });

  test("at the door of the branch it stays with the courier, and the seal stays hidden", async () => {
    const { code } = await onTheWay(house);
    expect(await courier.act("refusePackage", { code, reason: "OTHER" }, "state")).toMatchObject({ code: "GIVER_IS_RECEIVER" });
    expect(await (await house.as("krousonas")).act("refusePackage", { code, reason: "BAG_DAMAGED" }, "state")).toMatchObject({ code: "NOT_THIS_OFFICE" });
    expect(await clerk.act("refusePackage", { code, reason: "BAG_DAMAGED", note: null }, "state")).toMatchObject({ state: "IN_TRANSIT" });
    expect(await see(clerk, code)).toMatchObject({ seal: null, custodian: { name: "Κώστας Σταυράκης" }, refusals: [{ reason: "BAG_DAMAGED", office: { code: "B2" } }] });
    expect(await holders(code)).toEqual([{ name: "Κώστας Σταυράκης" }]);
  });
});

describe("a bag that turns back", () => {
  test("is received where it left, as it would have been at the branch", async () => {
    const { code, seal, tags } = await onTheWay(house);
    expect(await other.act("turnBackPackage", { code, reason: "OTHER", note: "κλειστά" }, "state")).toMatchObject({ code: "PACKAGE_NOT_YOURS" });
    expect(await courier.act("turnBackPackage", { code, reason: "OTHER", note: "κλειστά" }, "state returning mine to { code } from { code }")).toMatchObject({ state: "RETURNING", returning: true, mine: true, to: { code: "K0" }, from: { code: "B2" } });
    expect(await courier.act("turnBackPackage", { code, reason: "OTHER" }, "state")).toMatchObject({ code: "PACKAGE_TURNED_BACK" });
    expect(await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ code: "NOT_THIS_OFFICE" });
    const incoming = await central.ask<{ items: { code: string }[] }>("{ transferPackages(box: INCOMING, first: 100) { items { code } } }");
    expect(incoming.items).toContainEqual({ code });
    expect(await central.ask(`{ identify(code: "${code}") { advice belongsTo { code } } }`)).toEqual({ advice: "RECEIVE", belongsTo: { code: "K0" } });
    await central.act("arrivePackage", { code, sealRead: seal, intact: true }, "state");
    await central.act("openPackage", { code, secondPerson: { username: "thyrida", password: "test-password-1" } }, "state");
    expect(await central.act("receiveContents", { code, tags }, "state")).toMatchObject({ state: "VERIFIED" });
    expect(await see(clerk, code)).toMatchObject({ seal: null });
    expect(await central.act("closePackage", { code }, "state")).toMatchObject({ state: "CLOSED" });
    expect(await central.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state office { code } } }`, { tag: tags[0] })).toEqual({ state: "IN_SAFE", office: { code: "K0" } });
  });
});
