import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { grantOne, packAndSeal } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let branch: Person;
beforeAll(async () => {
  house = await openHouse();
  [central, branch] = await Promise.all([house.as("kentriki"), house.as("tylisos")]);
});
afterAll(() => house.close());

const ask = (person: Person, applicationId: string) => person.act<{ transferRequest: object }>("askTransfer", { applicationId }, "transferRequest { office { code } by { name } }");
const waiting = async (person: Person) => (await person.ask<{ items: { tags: string[]; office: { code: string }; application: { id: string } }[] }>("{ transferRequests { items { tags office { code } application { id } } } }")).items;
const counted = async (person: Person) => (await person.ask<{ transfersAsked: number }>("{ today { transfersAsked } }")).transfersAsked;

test("papers that lie elsewhere are asked for in one act; who has them sees it and may pack them, until they are there", async () => {
  const { applicationId, permitTag, decisionTag } = await grantOne(house, "K0");
  expect(await ask(central, applicationId)).toMatchObject({ code: "PAPERS_ARE_HERE" });
  const before = await counted(central);
  expect(await ask(branch, applicationId)).toMatchObject({ transferRequest: { office: { code: "B2" }, by: { name: expect.any(String) } } });
  expect(await ask(branch, applicationId)).toMatchObject({ code: "TRANSFER_ASKED_ALREADY" });
  expect((await waiting(central)).filter((one) => one.application.id === applicationId)).toEqual([{ tags: expect.arrayContaining([permitTag, decisionTag]), office: { code: "B2" }, application: { id: applicationId } }]);
  expect(await counted(central)).toBe(before + 1);
  expect(await waiting(branch)).toEqual([]);
  await packAndSeal(house, "B2", [permitTag, decisionTag]);
  expect((await waiting(central)).filter((one) => one.application.id === applicationId)).toEqual([]);
});

test("two offices that ask: the later one gets them; what is at a counter or was delivered is asked for no more", async () => {
  const { applicationId } = await grantOne(house, "K0");
  const other = await house.as("krousonas");
  await ask(branch, applicationId);
  expect(await ask(other, applicationId)).not.toHaveProperty("code");
  const [row] = (await waiting(central)).filter((one) => one.application.id === applicationId);
  expect(row?.office.code).toBe("B1");
  const served = await grantOne(house, "K0");
  await central.act("startDelivery", { applicationId: served.applicationId }, "state");
  expect(await ask(branch, served.applicationId)).toMatchObject({ code: "DELIVERY_ALREADY_STARTED" });
});

test("an office that may deliver nothing asks for nothing (S10), nor does anybody for papers that are not there", async () => {
  const { applicationId } = await grantOne(house, "K0");
  await house.sql("UPDATE municipality SET delivery_policy = 'CENTRAL_ONLY' WHERE municipality_id = '7105'");
  expect(await ask(branch, applicationId)).toMatchObject({ code: "OFFICE_CANNOT_DELIVER", clause: "S10" });
  await house.sql("UPDATE municipality SET delivery_policy = 'BRANCH_DELIVERY' WHERE municipality_id = '7105'");
  await house.sql("UPDATE custody_item SET recalled_at = now(), recall_reason = 'REVOKED' WHERE application_id = $1 AND kind = 'PERMIT'", [applicationId]);
  expect(await ask(branch, applicationId)).toMatchObject({ code: "ITEM_RECALLED" });
  expect(await ask(await house.as("dianomeas"), applicationId)).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await branch.act("askTransfer", { applicationId: "01976f00-0000-7000-8000-000000000000" }, "id")).toMatchObject({ code: "NOT_FOUND" });
});
