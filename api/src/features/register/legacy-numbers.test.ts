import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";
import { legacyKey } from "./register.rules";

let house: House;
let clerk: Person;
let origins: { id: string; name: string }[];
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
  origins = (await clerk.ask<{ predecessorOffices: { id: string; name: string }[] }>("{ municipality { predecessorOffices { id name } } }")).predecessorOffices;
});
afterAll(() => house.close());

const record = (over: object = {}, by = clerk) => by.act<ActAnswer & { id: string; origin: string }>("recordLegacyNumber", { input: { predecessorId: origins[0]?.id, number: "123/Α/98", year: 1998, subject: "Αίτηση", sender: "HOXHA", ...over } }, "id number year origin by { name }");
const found = async (number: string | null) => (await clerk.ask<{ items: { number: string; origin: string }[] }>("query ($n: String) { legacyNumbers(number: $n) { items { number origin } } }", { n: number })).items;

describe("numbers of abolished municipalities", () => {
  test("are kept with their origin, found however they are written, and the same number of two is no clash", async () => {
    expect(await record()).toMatchObject({ number: "123/Α/98", year: 1998, origin: origins[0]?.name, by: { name: "Μαρία Παππά" } });
    expect(await record({ predecessorId: origins[1]?.id })).toMatchObject({ origin: origins[1]?.name });
    expect(await record({ number: "ΑΠ 123-a-98" })).toMatchObject({ code: "LEGACY_NUMBER_KNOWN", about: "ΑΠ 123-a-98" });
    for (const text of ["123/A/98", "α.π. 123 α 98", " 123-Α-98 "]) expect((await found(text)).map(({ origin }) => origin)).toEqual([origins[1]?.name, origins[0]?.name]);
    expect(await found("999")).toEqual([]);
    expect(await found(null)).toHaveLength(2);
    expect(await house.sql("SELECT 1 FROM protocol_entry")).toEqual([]);
  });

  test("of nowhere, of no year or without a number are refused, and so are those who may not", async () => {
    expect(await record({ predecessorId: "no-id" })).toMatchObject({ code: "UNKNOWN_PREDECESSOR" });
    for (const [field, value] of [["year", 2011], ["year", 1900], ["number", " / "], ["subject", " "]] as const) expect(await record({ [field]: value })).toMatchObject({ code: "INVALID_INPUT", about: field });
    expect(await record({}, await house.as("dianomeas"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await record({}, await house.as("kentriki", "7101"))).toMatchObject({ code: "UNKNOWN_PREDECESSOR" });
  });

  test("nobody changes or takes one away", async () => {
    const rights = await house.sql<{ privilege: string }>("SELECT privilege_type AS privilege FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name = 'legacy_number' ORDER BY 1");
    expect(rights.map(({ privilege }) => privilege)).toEqual(["INSERT", "SELECT"]);
  });
});

test("one number is one, however it is written", () => {
  expect(new Set(["123/Α/98", "123/A/98", "Α.Π. 123 / α / 98", "ΑΡ.ΠΡΩΤ. 123-Ά-98", "AP: 123A98"].map(legacyKey))).toEqual(new Set(["123Α98"]));
});
