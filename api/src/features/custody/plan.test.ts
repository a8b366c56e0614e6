import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let branch: string;
let safeId: string;
let holders: string[];
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
  branch = await officeId(supervisor, "B2");
  [{ id: safeId }] = await supervisor.ask<[{ id: string }]>("query ($o: ID!) { safesOf(officeId: $o) { id } }", { o: branch });
  holders = (await supervisor.ask<{ staffId: string }[]>("query ($o: ID!) { staffOf(officeId: $o) { staffId } }", { o: branch })).map(({ staffId }) => staffId);
});
afterAll(() => house.close());

const inYear = () => new Date(house.now.getTime() + 300 * 86_400_000).toISOString().slice(0, 10);
const approve = (over: Readonly<Record<string, unknown>> = {}) =>
  supervisor.act<{ maximumItems: number }>("approveCustodyPlan", { input: { officeId: branch, safeId, keyHolderIds: holders, dualControl: true, maximumItems: 3, maximumDays: 30, decisionNumber: "12/2026", approvedOn: "2026-01-10", reviewBy: inYear(), ...over } }, "maximumItems inForce safe { name } keyHolders { name }");

describe("a branch's plan of custody (S10)", () => {
  test("is the supervisor's of the central office; a later one takes the place of the one before", async () => {
    expect(await approve()).toMatchObject({ maximumItems: 3, inForce: true, safe: { name: "ΘΥΡΙΔΑ B2" }, keyHolders: [{ name: expect.any(String) }, { name: expect.any(String) }] });
    expect(await supervisor.ask("query ($o: ID!) { custodyPlans(officeId: $o) { inForce decisionNumber } }", { o: branch })).toEqual([{ inForce: true, decisionNumber: "12/2026" }, { inForce: false, decisionNumber: "ΥΠΟΔΕΙΓΜΑ" }]);
    expect(await (await house.as("kentriki")).act("approveCustodyPlan", { input: { officeId: branch, safeId, keyHolderIds: [], dualControl: false, maximumItems: 1, maximumDays: 1, decisionNumber: "1", approvedOn: "2026-01-10", reviewBy: inYear() } }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
  });

  test.each<[string, () => Promise<Record<string, unknown>>, object]>([
    ["of another office's safe", async () => ({ officeId: await officeId(supervisor, "B1") }), { code: "NOT_FOUND", about: "safe" }],
    ["with a stranger's keys", async () => ({ keyHolderIds: [...holders, "0197a000-0000-7000-8000-00000000dead"] }), { code: "KEY_HOLDER_NOT_THERE", clause: "S10" }],
    ["with one holder of two", async () => ({ keyHolderIds: holders.slice(1) }), { code: "KEY_HOLDERS_TOO_FEW" }],
    ["approved tomorrow", async () => ({ approvedOn: new Date(house.now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10) }), { code: "DATE_IN_FUTURE" }],
  ])("refuses one %s", async (_what, over, refused) => expect(await approve(await over())).toMatchObject(refused));

  test("no more goes down than it holds, however many are packed at once", async () => {
    const granted = [await grantOne(house), await grantOne(house)];
    const central = await house.as("kentriki");
    const tags = granted.flatMap(({ permitTag, decisionTag }) => [permitTag, decisionTag]);
    const bags = [await central.act<{ code: string }>("createPackage", { toOfficeId: branch }, "code"), await central.act<{ code: string }>("createPackage", { toOfficeId: branch }, "code")];
    const answers = await Promise.all(tags.map((tag, index) => central.act("addToPackage", { code: bags[index % 2]?.code, tag }, "code")));
    expect(answers.filter(({ __typename }) => __typename === "TransferPackage")).toHaveLength(3);
    expect(answers.find(({ __typename }) => __typename === "Refusal")).toMatchObject({ code: "PLAN_FULL", about: "3", clause: "S10" });
    await approve({ maximumItems: 4 });
    const left = tags[answers.findIndex(({ __typename }) => __typename === "Refusal")];
    expect(await central.act("addToPackage", { code: bags[0]?.code, tag: left }, "code")).toMatchObject({ __typename: "TransferPackage" });
  });

  test("without one a branch delivers nothing, and nothing is packed for it", async () => {
    await house.sql("UPDATE office SET custody_plan_approved_on = NULL WHERE municipality_id = '7105' AND code = 'B1'");
    const central = await house.as("kentriki");
    const b1 = await officeId(central, "B1");
    expect(await central.act("createPackage", { toOfficeId: b1 }, "code")).toMatchObject({ code: "OFFICE_NOT_FOR_DELIVERY", about: "B1", clause: "S10" });
    const safe = await supervisor.act<{ id: string; name: string }>("addSafe", { officeId: b1, name: " ΘΥΡΙΔΑ 2 " }, "id name");
    expect(safe.name).toBe("ΘΥΡΙΔΑ 2");
    expect(await supervisor.act("addSafe", { officeId: b1, name: "  " }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "name" });
    const there = (await supervisor.ask<{ staffId: string }[]>("query ($o: ID!) { staffOf(officeId: $o) { staffId } }", { o: b1 })).map(({ staffId }) => staffId);
    expect(await approve({ officeId: b1, safeId: safe.id, keyHolderIds: there })).toMatchObject({ inForce: true, safe: { name: "ΘΥΡΙΔΑ 2" } });
    expect(await central.act("createPackage", { toOfficeId: b1 }, "code")).toMatchObject({ __typename: "TransferPackage" });
  });
});
