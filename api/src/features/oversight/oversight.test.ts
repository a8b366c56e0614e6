import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { bring, Phone } from "../../device.testing";
import { grantOne, sealed } from "../../errand.testing";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

interface Alarm {
  readonly kind: string;
  readonly code: string;
  readonly since: string;
  readonly expectedBy: string;
  readonly step: number;
  readonly office: { readonly code: string } | null;
}

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const at = (time: string) => (house.now = new Date(time));
const alarms = async (username: string, kind?: string): Promise<Alarm[]> => {
  const page = await (await house.as(username)).ask<{ items: Alarm[] }>("{ alarms(first: 100) { items { kind code since expectedBy step office { code } } nextCursor } }");
  return page.items.filter((alarm) => kind === undefined || alarm.kind === kind);
};
const told = async (username: string, kind: string, code: string) => (await alarms(username, kind)).filter((alarm) => alarm.code === code).length;
const anchor = async () => (await house.as("epoptis")).act("anchorLedger", {}, "sequence");

describe("a package", () => {
  test("that nobody takes is told to who sealed it, after four hours", async () => {
    at("2030-03-04T08:00:00Z");
    const bag = await sealed(house);
    at("2030-03-04T11:59:00Z");
    expect(await told("kentriki", "PACKAGE_NOT_ACCEPTED", bag.code)).toBe(0);
    at("2030-03-04T12:01:00Z");
    expect([await told("kentriki", "PACKAGE_NOT_ACCEPTED", bag.code), await told("tylisos", "PACKAGE_NOT_ACCEPTED", bag.code)]).toEqual([1, 0]);
    const [alarm] = (await alarms("kentriki", "PACKAGE_NOT_ACCEPTED")).filter(({ code }) => code === bag.code);
    expect(alarm).toEqual({ kind: "PACKAGE_NOT_ACCEPTED", code: bag.code, since: "2030-03-04T08:00:00.000Z", expectedBy: "2030-03-04T12:00:00.000Z", step: 0, office: { code: "K0" } });
  });

  test("that is late is told to both ends, two hours after it was expected", async () => {
    at("2030-03-05T08:00:00Z");
    await anchor();
    const bag = await sealed(house);
    await (await house.as("dianomeas")).act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "code");
    at("2030-03-05T17:59:00Z");
    expect(await told("tylisos", "PACKAGE_OVERDUE", bag.code)).toBe(0);
    at("2030-03-05T18:01:00Z");
    expect([await told("tylisos", "PACKAGE_OVERDUE", bag.code), await told("kentriki", "PACKAGE_OVERDUE", bag.code), await told("tylisos", "PACKAGE_UNRETURNED", bag.code)]).toEqual([1, 1, 0]);
    await (await house.as("dianomeas")).act("turnBackPackage", { code: bag.code, reason: "OTHER", note: null }, "code");
    expect([await told("kentriki", "PACKAGE_UNRETURNED", bag.code), await told("kentriki", "PACKAGE_OVERDUE", bag.code)]).toEqual([1, 0]);
  });

  test("that arrived is to be opened the same day, and one with another seal stays told until its report is closed", async () => {
    at("2030-03-06T08:00:00Z");
    await anchor();
    const [good, bad] = [await sealed(house), await sealed(house)];
    const courier = await house.as("dianomeas");
    for (const bag of [good, bad]) await courier.act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "code");
    const branch = await house.as("tylisos");
    await branch.act("arrivePackage", { code: good.code, sealRead: good.seal, intact: true }, "code");
    await branch.act("arrivePackage", { code: bad.code, sealRead: "999999", intact: true }, "code");
    expect([await told("tylisos", "PACKAGE_UNOPENED", good.code), await told("tylisos", "DISCREPANCY_OPEN", bad.code)]).toEqual([0, 1]);
    expect(await told("epoptis", "DISCREPANCY_OPEN", bad.code)).toBe(0);
    expect((await alarms("epoptis", "QUARANTINED")).map(({ office }) => office?.code)).toEqual(["B2", "B2"]);
    expect(await alarms("tylisos", "QUARANTINED")).toEqual([]);
    at("2030-03-06T22:01:00Z");
    expect([await told("tylisos", "PACKAGE_UNOPENED", good.code), await told("kentriki", "PACKAGE_UNOPENED", good.code)]).toEqual([1, 0]);
    expect((await alarms("tylisos", "PACKAGE_UNOPENED"))[0]?.expectedBy).toBe("2030-03-06T22:00:00.000Z");
  });

  test("whose carrier's phone was lost is told to the supervisor", async () => {
    at("2030-03-07T08:00:00Z");
    await anchor();
    const bag = await sealed(house);
    const phone = await Phone.enrol(house, "dianomeas2");
    await phone.bring(await phone.take(bag));
    const supervisor = await house.as("epoptis");
    expect(await told("epoptis", "PACKAGE_IN_QUESTION", bag.code)).toBe(0);
    await supervisor.act("revokeDevice", { deviceId: phone.deviceId, reason: "LOST", note: null }, "id");
    expect([await told("epoptis", "PACKAGE_IN_QUESTION", bag.code), await told("kentriki", "PACKAGE_IN_QUESTION", bag.code)]).toEqual([1, 0]);
    const said = await phone.sign("TURN_BACK", bag.code, { r: "OTHER" });
    expect(await told("epoptis", "MESSAGE_QUARANTINED", bag.code)).toBe(0);
    expect(await bring(await house.as("kentriki"), [said])).toMatchObject([{ verdict: "QUARANTINED" }]);
    expect([await told("epoptis", "MESSAGE_QUARANTINED", bag.code), await told("kentriki", "MESSAGE_QUARANTINED", bag.code)]).toEqual([1, 0]);
    const [{ hash = "" } = {}] = (await supervisor.ask<{ items: { hash: string; packageCode: string }[] }>("{ quarantinedMessages { items { hash packageCode } } }")).items.filter(({ packageCode }) => packageCode === bag.code);
    await supervisor.act("acceptQuarantined", { hash, reason: "το βεβαίωσε ο ίδιος", secondPerson: { username: "kentriki", password: "test-password-1" } }, "hash");
    expect(await told("epoptis", "MESSAGE_QUARANTINED", bag.code)).toBe(0);
  });
});

describe("a thing", () => {
  test("at the counter overnight, missing, or long uncollected is told to the office that has it", async () => {
    at("2030-04-01T08:00:00Z");
    await anchor();
    const { permitTag, decisionTag } = await grantOne(house, "K0");
    const central = await house.as("kentriki");
    await central.act("takeFromSafe", { tags: [decisionTag] }, "items { tag }");
    expect(await told("kentriki", "ITEM_AT_COUNTER", decisionTag)).toBe(0);
    at("2030-04-02T06:00:00Z");
    expect([await told("kentriki", "ITEM_AT_COUNTER", decisionTag), await told("tylisos", "ITEM_AT_COUNTER", decisionTag)]).toEqual([1, 0]);
    await (await house.as("kentriki")).act("reportItemMissing", { tag: decisionTag, note: "δεν βρίσκεται πουθενά" }, "id");
    expect([await told("kentriki", "ITEM_MISSING", decisionTag), await told("kentriki", "ITEM_AT_COUNTER", decisionTag)]).toEqual([1, 0]);
    const waiting = async () => (await alarms("kentriki")).filter(({ code }) => code === permitTag).map(({ kind, step, expectedBy }) => [kind, step, expectedBy.slice(0, 10)]);
    at("2030-04-16T07:00:00Z");
    expect(await waiting()).toEqual([]);
    at("2030-04-16T09:00:00Z");
    expect(await waiting()).toEqual([["ITEM_REMINDER", 1, "2030-04-16"]]);
    at("2030-05-17T09:00:00Z");
    expect(await waiting()).toEqual([["ITEM_REMINDER", 3, "2030-05-16"]]);
    at("2030-05-31T09:00:00Z");
    expect(await waiting()).toEqual([["ITEM_WAITING_TOO_LONG", 4, "2030-05-31"]]);
  });

  test("lies in a safe that is counted each day", async () => {
    at("2030-06-03T08:00:00Z");
    const central = await house.as("kentriki");
    expect((await alarms("kentriki", "SAFE_UNCOUNTED")).map(({ office }) => office?.code)).toEqual(["K0"]);
    const { id } = await central.act<{ id: string }>("startSafeCount", {}, "id");
    const tags = (await house.sql<{ tag: string }>("SELECT i.tag FROM custody_item i JOIN safe s ON s.id = i.safe_id JOIN office o ON o.id = s.office_id WHERE o.code = 'K0' AND o.municipality_id = '7105'")).map(({ tag }) => tag);
    expect(await (await house.as("epoptis")).act("recordSafeCount", { countId: id, tags }, "id")).not.toMatchObject({ __typename: "Refusal" });
    expect(await alarms("kentriki", "SAFE_UNCOUNTED")).toEqual([]);
    const { id: second } = await central.act<{ id: string }>("startSafeCount", {}, "id");
    await (await house.as("epoptis")).act("recordSafeCount", { countId: second, tags: tags.slice(1) }, "id");
    expect((await alarms("epoptis", "COUNT_DIFFERS")).map(({ office }) => office?.code)).toEqual(["K0"]);
    await (await house.as("epoptis")).act("explainSafeCount", { countId: second, note: "βρέθηκε σε άλλο συρτάρι" }, "id");
    expect(await alarms("epoptis", "COUNT_DIFFERS")).toEqual([]);
    at("2030-06-04T20:59:00Z");
    expect(await alarms("kentriki", "SAFE_UNCOUNTED")).toEqual([]);
    at("2030-06-04T21:01:00Z");
    expect(await alarms("kentriki", "SAFE_UNCOUNTED")).toHaveLength(1);
  });
});

describe("alarms", () => {
  test("come worst first and page after page, each once, and are counted on the first screen", async () => {
    at("2030-06-05T08:00:00Z");
    const person = await house.as("kentriki");
    const all = await alarms("kentriki");
    expect(all.length).toBeGreaterThan(4);
    const pages: Alarm[] = [];
    let after: string | null = null;
    do {
      const page: { items: Alarm[]; nextCursor: string | null } = await person.ask("query ($after: String) { alarms(first: 2, after: $after) { items { kind code since expectedBy step office { code } } nextCursor } }", { after });
      pages.push(...page.items);
      after = page.nextCursor;
    } while (after !== null);
    expect(pages).toEqual(all);
    expect(await person.ask("{ today { alarms } }")).toEqual({ alarms: all.length });
    expect(await (await house.as("dianomeas")).send("{ today { alarms } }")).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect((await (await house.as("elegktis")).send("{ alarms { nextCursor } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await (await house.as("kentriki", "7101")).ask("{ alarms { items { kind } } }")).toEqual({ items: [] });
  });

  test("tell the supervisor that nobody vouches for the ledger", async () => {
    await anchor();
    await grantOne(house);
    expect(await alarms("epoptis", "ANCHOR_STALE")).toEqual([]);
    at("2030-06-05T12:01:00Z");
    expect(await alarms("epoptis", "ANCHOR_STALE")).toMatchObject([{ since: "2030-06-05T08:00:00.000Z", expectedBy: "2030-06-05T12:00:00.000Z", office: null }]);
    expect(await alarms("kentriki", "ANCHOR_STALE")).toEqual([]);
    await anchor();
    expect(await alarms("epoptis", "ANCHOR_STALE")).toEqual([]);
  });
});

describe("what does not move", () => {
  let auditor: Person;
  test("is counted by age for each office, the oldest first", async () => {
    auditor = await house.as("elegktis");
    const ages = await auditor.ask<{ total: number; counts: number[]; oldestSince: string; office: { code: string } }[]>("{ notMoving { total counts oldestSince office { code } } }");
    expect(ages.map(({ office }) => office.code).sort()).toEqual(["B2", "K0"]);
    for (const { total, counts } of ages) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect([...ages].sort((one, other) => (one.oldestSince < other.oldestSince ? -1 : 1))).toEqual(ages);
    expect((await (await house.as("tylisos")).send("{ notMoving { total } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("is listed, one office or all, what has stood longest first", async () => {
    const central = await officeId(await house.as("kentriki"), "K0");
    const still = (args: string) => auditor.ask<{ items: { code: string; since: string; office: { code: string } | null }[]; nextCursor: string | null }>(`{ stillThings(${args}) { items { subject code state since office { code } } nextCursor } }`);
    const first = await still("first: 3");
    const second = await still(`first: 100, after: "${first.nextCursor}"`);
    const codes = [...first.items, ...second.items].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(first.items.map(({ since }) => since)).toEqual(first.items.map(({ since }) => since).sort());
    const here = await still(`first: 100, officeId: "${central}"`);
    expect(here.items.every(({ office }) => office?.code === "K0")).toBe(true);
  });
});
