import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(() => house.close());

const fields = "office { code } ranges { firstSeal lastSeal count used spoiled unexplained left next unexplainedSeals by { name } } uses { seal packageCode reason }";
interface Stock {
  readonly ranges: readonly { readonly firstSeal: string; readonly left: number; readonly unexplainedSeals: readonly string[] }[];
  readonly uses: readonly { readonly seal: string; readonly reason: string | null }[];
}
const receive = (person: Person, firstSeal: string, lastSeal: string) => person.act<Stock>("receiveSeals", { firstSeal, lastSeal }, fields);
const spoil = (person: Person, seal: string, reason = "έσπασε στο κλείσιμο") => person.act<Stock>("spoilSeal", { seal, reason }, fields);

/** A counted bag of the central office, ready for its seal. */
async function counted(): Promise<string> {
  const { permitTag, decisionTag } = await grantOne(house);
  const tags = [permitTag, decisionTag];
  const { packageCode } = await central.act<{ packageCode: string }>("createPackage", { toOfficeId: await officeId(central, "B2") }, "packageCode: code");
  for (const tag of tags) await central.act("addToPackage", { code: packageCode, tag }, "state");
  await central.act("countPackage", { code: packageCode, count: tags.length, secondPerson: { username: "thyrida", password: "test-password-1" } }, "state");
  return packageCode;
}
const seal = (code: string, number: string) => central.act<{ state: string }>("sealPackage", { code, seal: number, sealAgain: number }, "state");

describe("numbered seals", () => {
  test("an office without a stock seals with any; with one, with its own only, unused and unspoiled", async () => {
    expect(await seal(await counted(), "OLD-777")).toMatchObject({ state: "SEALED" });
    expect(await receive(central, "ET-000100", "ET-000109")).toMatchObject({ __typename: "SealStock", ranges: [{ firstSeal: "ET000100", left: 10, next: "ET000100" }] });
    const branch = await house.as("tylisos");
    await receive(branch, "ET-000200", "ET-000209");
    const code = await counted();
    expect(await seal(code, "OLD-778")).toMatchObject({ code: "SEAL_NOT_OF_OFFICE", about: "OLD778" });
    expect(await seal(code, "ET-000205")).toMatchObject({ code: "SEAL_NOT_OF_OFFICE" });
    await spoil(central, "ET-000101");
    expect(await seal(code, "ET-000101")).toMatchObject({ code: "SEAL_SPOILED" });
    expect(await seal(code, "ET-000103")).toMatchObject({ state: "SEALED" });
  });

  test("the stock says what is left, used, spoiled, and what nobody can explain", async () => {
    const stock = await central.ask<Stock>(`{ sealStock { ${fields} } }`);
    expect(stock).toMatchObject({
      office: { code: "K0" },
      ranges: [{ count: 10, used: 1, spoiled: 1, unexplained: 2, left: 6, next: "ET000104", unexplainedSeals: ["ET000100", "ET000102"] }],
    });
    expect(stock.uses.map((use) => [use.seal, use.reason])).toEqual(expect.arrayContaining([["OLD777", null], ["ET000103", null], ["ET000101", "έσπασε στο κλείσιμο"]]));
    expect(await spoil(central, "ET000100", "βρέθηκε κομμένη στο συρτάρι")).toMatchObject({ ranges: [{ unexplained: 1 }] });
  });

  test.each([
    ["a used one", "ET-000103", "SEAL_ALREADY_USED"],
    ["one spoiled before", "ET-000101", "SEAL_SPOILED"],
    ["another office's", "ET-000201", "SEAL_NOT_OF_OFFICE"],
    ["one nobody received", "ZZ-1", "SEAL_NOT_OF_OFFICE"],
  ])("%s is not recorded as spoiled", async (_what, number, code) => {
    expect(await spoil(central, number)).toMatchObject({ code });
  });

  test("a spoiled seal asks for a reason; a box is received once, by who may", async () => {
    expect(await spoil(central, "ET-000105", "έσπασε")).toMatchObject({ code: "REASON_MISSING" });
    expect(await receive(central, "ET-000109", "ET-000120")).toMatchObject({ code: "SEALS_KNOWN", about: "ET000100" });
    expect(await receive(await house.as("tylisos"), "ET-000090", "ET-000100")).toMatchObject({ code: "SEALS_KNOWN" });
    expect(await receive(await house.as("dianomeas"), "QQ-1", "QQ-2")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await receive(await house.as("kentriki", "7101"), "ET-000100", "ET-000109")).toMatchObject({ __typename: "SealStock" });
  });

  test("two receive the same box at once: it is received once", async () => {
    const both = await Promise.all([receive(central, "RC-01", "RC-50"), receive(await house.as("tylisos"), "RC-50", "RC-60")]);
    expect(both.map((answer) => answer.code ?? "").sort()).toEqual(["", "SEALS_KNOWN"]);
  });

  test("the application's role can neither change nor remove what was recorded", async () => {
    const rights = await house.sql<{ table: string; right: string }>("SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name LIKE 'seal_%'");
    expect([...new Set(rights.map(({ right }) => right))].sort()).toEqual(["INSERT", "SELECT"]);
  });
});
