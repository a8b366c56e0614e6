import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne, packAndSeal, type Granted } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let branch: Person;
let courier: Person;
let granted: Granted;
beforeAll(async () => {
  house = await openHouse();
  [central, branch, courier] = await Promise.all([house.as("kentriki"), house.as("tylisos"), house.as("dianomeas")]);
  granted = await grantOne(house);
});
afterAll(async () => house.close());

const scan = (who: Person, code: string) =>
  who.ask<Record<string, unknown>>(
    `query ($code: String!) { identify(code: $code) { kind here advice state packageCode belongsTo { code } item { kind state myActs office { code } safe { name } custodian { name } application { applicant { latinSurname } } } } }`,
    { code },
  );

describe("a scan in the wrong place teaches and changes nothing", () => {
  test("it says what the thing is, whose, where the books have it and where it belongs", async () => {
    expect(await scan(branch, granted.permitTag)).toMatchObject({
      kind: "ITEM", here: false, advice: "BELONGS_ELSEWHERE", state: "IN_SAFE", belongsTo: { code: "B2" },
      item: { kind: "PERMIT", office: { code: "K0" }, safe: { name: "ΘΥΡΙΔΑ K0" }, application: { applicant: { latinSurname: expect.any(String) } }, myActs: ["recallItem"] },
    });
    expect(await scan(central, granted.permitTag)).toMatchObject({ here: true, advice: "OPEN_ITEM", belongsTo: { code: "B2" } });
  });

  test("what is lost lies before whoever scans it, also at home", async () => {
    await central.act("reportItemMissing", { tag: granted.decisionTag, note: "x" }, "state");
    expect(await scan(central, granted.decisionTag)).toMatchObject({ here: false, advice: "BELONGS_ELSEWHERE", state: "MISSING", item: { myActs: ["reportItemStolen", "findItem", "recallItem"] } });
    expect(await scan(branch, granted.decisionTag)).toMatchObject({ advice: "BELONGS_ELSEWHERE", item: { myActs: ["findItem", "recallItem"] } });
  });

  test("a dossier belongs to the central office, a paper out of a bag for here is received with the bag", async () => {
    const { tag } = await branch.act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house)).id }, "tag");
    expect(await scan(branch, tag)).toMatchObject({ here: true, advice: "OPEN_ITEM", belongsTo: { code: "K0" } });
    const { permitTag, decisionTag } = await grantOne(house);
    const { code, seal } = await packAndSeal(house, "B2", [permitTag, decisionTag]);
    await courier.act("acceptPackage", { code, sealRead: seal }, "state");
    expect(await scan(branch, permitTag)).toMatchObject({ here: true, advice: "RECEIVE", packageCode: code });
    expect(await scan(await house.as("krousonas"), permitTag)).toMatchObject({ here: false, advice: "BELONGS_ELSEWHERE" });
  });

  test("a courier learns nothing of a thing, nor does another municipality", async () => {
    const nothing = { kind: "UNKNOWN", advice: "UNKNOWN_CODE", item: null, state: null, belongsTo: null };
    expect(await courier.ask("query ($code: String!) { identify(code: $code) { kind advice state tag applicationId packageCode belongsTo { code } } }", { code: granted.permitTag })).toEqual({ kind: "UNKNOWN", advice: "UNKNOWN_CODE", state: null, tag: null, applicationId: null, packageCode: null, belongsTo: null });
    await expect(scan(courier, granted.permitTag)).rejects.toThrow("You may not see Identity.item, CustodyItem.kind");
    expect(await scan(await house.as("kentriki", "7101"), granted.permitTag)).toMatchObject(nothing);
  });

  test("no table has a row more or less, nor another content, after every kind of scan by everybody", async () => {
    const tables = await house.sql<{ name: string }>("SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'session' ORDER BY 1");
    const content = async () => Promise.all(tables.map(async ({ name }) => [name, (await house.sql(`SELECT count(*)::int AS rows, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS content FROM ${name} t`))[0]]));
    const [bag] = await house.sql<{ code: string }>("SELECT code FROM transfer_package LIMIT 1");
    const before = await content();
    for (const who of [central, branch]) for (const code of [granted.permitTag, granted.decisionTag, bag?.code ?? "", "nonsense", "T9KD-40XM-7"]) await scan(who, code);
    expect(tables.length).toBeGreaterThan(40);
    expect(await content()).toEqual(before);
  });
});
