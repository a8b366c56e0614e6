import { randomInt, randomUUID } from "node:crypto";
import { makeCode, showCode } from "@epidosi/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { filing, type FiledApplication, somebody } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
});
afterAll(() => house.close());

const fields = "id protocolEntry { number year }";
const newCode = () => makeCode("DRAFT", randomInt);

test("a draft is filed once, however often and by whichever command it is sent; the slip's code finds it, searched or scanned", async () => {
  const draftCode = newCode();
  const [input, commandId] = [{ ...(await filing(clerk)), draftCode }, randomUUID()];
  const filed = await clerk.act<FiledApplication>("fileApplication", { input }, fields, commandId);
  expect(await clerk.act("fileApplication", { input }, fields, commandId)).toEqual(filed);
  expect(await clerk.act("fileApplication", { input: { ...input, applicant: somebody() } }, fields)).toMatchObject({ code: "DRAFT_ALREADY_FILED", about: `${filed.protocolEntry.number}/${filed.protocolEntry.year}` });
  for (const text of [draftCode, showCode(draftCode).toLowerCase()])
    expect(await clerk.ask<{ items: object[] }>("query ($f: ApplicationFilter) { applications(filter: $f) { items { id } } }", { f: { text } })).toEqual({ items: [{ id: filed.id }] });
  expect(await clerk.ask("query ($c: String!) { identify(code: $c) { kind advice applicationId } }", { c: draftCode })).toEqual({ kind: "DRAFT", advice: "OPEN_APPLICATION", applicationId: filed.id });
  expect(await (await house.as("dianomeas")).ask("query ($c: String!) { identify(code: $c) { kind applicationId } }", { c: draftCode })).toEqual({ kind: "UNKNOWN", applicationId: null });
  expect(await clerk.ask("query ($c: String!) { identify(code: $c) { kind advice } }", { c: newCode() })).toEqual({ kind: "UNKNOWN", advice: "UNKNOWN_CODE" });
});

test("a refused filing leaves its draft free to be filed later, and a code that is none is refused", async () => {
  const draftCode = newCode();
  const input = { ...(await filing(clerk)), draftCode };
  expect(await clerk.act("fileApplication", { input: { ...input, documents: [] } }, fields)).toMatchObject({ code: "CHECKLIST_INCOMPLETE" });
  expect(await clerk.act("fileApplication", { input }, fields)).toHaveProperty("id");
  expect(await clerk.act("fileApplication", { input: { ...(await filing(clerk)), draftCode: "R234" } }, fields)).toMatchObject({ code: "UNREADABLE_CODE" });
});
