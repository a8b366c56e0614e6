import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { atBranch, onTheWay } from "../../errand.testing";
import { filing, officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";
import { ownerDataSource } from "../../migrate";
import { carryOutDuePolicies } from "./switch-policy";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  house.now = new Date("2027-02-01T08:00:00Z");
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

const change = (over: Readonly<Record<string, unknown>> = {}) => supervisor.act("switchDeliveryPolicy", { input: { policy: "CENTRAL_ONLY", on: "2027-02-01", decisionNumber: "7/2027", decidedOn: "2027-01-20", ...over } }, "policy changes { policy doneAt moved by { name } }");
const state = () => supervisor.ask<{ policy: string; branches: { office: { code: string }; inSafe: number; comingDown: number; waiting: number }[]; mustEndFirst: object[] }>("{ deliveryPolicyState { policy branches { office { code } inSafe atCounter comingDown waiting } mustEndFirst { what count } } }");
const at = async (code: string) => (await state()).branches.find(({ office }) => office.code === code);

describe("from branches to the centre alone (S10)", () => {
  let tags: string[];
  let called: string;
  test("what is on its way down comes to its end first", async () => {
    const bag = await onTheWay(house);
    tags = bag.tags;
    expect(await at("B2")).toMatchObject({ inSafe: 0, comingDown: 2, waiting: 1 });
    expect(await change()).toMatchObject({ code: "POLICY_BLOCKED", about: "PACKAGES_DOWN: 1", clause: "S10" });
    expect((await state()).mustEndFirst).toEqual([{ what: "PACKAGES_DOWN", count: 1 }]);
    const clerk = await house.as("tylisos");
    await clerk.act("arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true }, "state");
    await clerk.act("openPackage", { code: bag.code, secondPerson: atBranch }, "state");
    await clerk.act("receiveContents", { code: bag.code, tags }, "state");
    await clerk.act("closePackage", { code: bag.code, secondPerson: atBranch }, "state");
    called = bag.granted[0]?.applicationId ?? "";
    expect(await clerk.act("inviteToCollect", { applicationId: called, channel: "PHONE", appointmentAt: null }, "state")).toMatchObject({ state: "INVITED" });
  });

  test.each<[string, object, string]>([
    ["by a decision dated tomorrow", { decidedOn: "2027-02-02" }, "DATE_IN_FUTURE"],
    ["from yesterday", { on: "2027-01-31" }, "RULE_IN_THE_PAST"],
    ["to what it is", { policy: "BRANCH_DELIVERY" }, "POLICY_ALREADY"],
    ["without a number", { decisionNumber: "" }, "INVALID_INPUT"],
  ])("not %s", async (_what, over, code) => expect(await change({ ...over })).toMatchObject({ code }));

  test("papers in branch safes are due to go up, and whoever wished to collect there collects at the centre", async () => {
    const done = await change();
    expect(done).toMatchObject({ policy: "CENTRAL_ONLY", changes: [{ policy: "CENTRAL_ONLY", moved: 1, by: { name: "Αργυρώ Δασκαλάκη" } }] });
    expect(await at("B2")).toMatchObject({ inSafe: 2, waiting: 0 });
    expect(await house.sql("SELECT d.state, o.code FROM delivery d JOIN office o ON o.municipality_id = d.municipality_id AND o.id = d.office_id WHERE d.application_id = $1", [called])).toEqual([{ state: "INVITED", code: "K0" }]);
    const clerk = await house.as("tylisos");
    const alarms = await clerk.ask<{ items: { kind: string; code: string }[] }>("{ alarms(first: 100) { items { kind code } } }");
    expect(alarms.items.filter(({ kind }) => kind === "ITEM_DUE_UP").map(({ code }) => code).toSorted()).toEqual(tags.toSorted());
    expect(await clerk.act("fileApplication", { input: await filing(clerk, "B2") }, "id")).toMatchObject({ code: "OFFICE_NOT_FOR_DELIVERY", clause: "S10" });
    const up = await clerk.act<{ code: string }>("createPackage", { toOfficeId: await officeId(clerk, "K0") }, "code");
    for (const tag of tags) expect(await clerk.act("addToPackage", { code: up.code, tag }, "code")).toMatchObject({ __typename: "TransferPackage" });
    expect(await change()).toMatchObject({ code: "POLICY_ALREADY" });
  });
});

test("back again on a day to come, by the house's clock, once", async () => {
  expect(await change({ policy: "BRANCH_DELIVERY", on: "2027-03-01" })).toMatchObject({ policy: "CENTRAL_ONLY", changes: [{ doneAt: null }, { moved: 1 }] });
  expect(await change({ policy: "BRANCH_DELIVERY" })).toMatchObject({ code: "POLICY_CHANGE_PENDING" });
  const dataSource = await ownerDataSource(house.ownerUrl).initialize();
  try {
    expect(await carryOutDuePolicies(dataSource, new Date("2027-02-28T21:59:00Z"))).toBe(0);
    expect(await carryOutDuePolicies(dataSource, new Date("2027-02-28T22:00:00Z"))).toBe(1);
    expect(await carryOutDuePolicies(dataSource, new Date("2027-02-28T22:10:00Z"))).toBe(0);
  } finally {
    await dataSource.destroy();
  }
  expect((await state()).policy).toBe("BRANCH_DELIVERY");
});

test("a change that something holds up past its day is the supervisor's alarm, and may be called off with a reason", async () => {
  const bag = await onTheWay(house);
  const dataSource = await ownerDataSource(house.ownerUrl).initialize();
  const told = async () => {
    supervisor = await house.as("epoptis");
    const { items } = await supervisor.ask<{ items: { kind: string; subject: string; code: string }[] }>("{ alarms(first: 100) { items { kind subject code } } }");
    return items.filter(({ kind }) => kind === "POLICY_CHANGE_OVERDUE");
  };
  const cancel = (changeId: string, reason: string) => supervisor.act("cancelPolicyChange", { changeId, reason }, "policy changes { id doneAt cancelledAt cancelReason }");
  house.now = new Date("2027-03-01T08:00:00Z");
  supervisor = await house.as("epoptis");
  const ordered = await supervisor.act<{ changes: { id: string }[] }>("switchDeliveryPolicy", { input: { policy: "CENTRAL_ONLY", on: "2027-03-02", decisionNumber: "9/2027", decidedOn: "2027-02-20" } }, "changes { id }");
  const id = ordered.changes[0]?.id ?? "";
  try {
    house.now = new Date("2027-03-02T08:00:00Z");
    expect(await carryOutDuePolicies(dataSource, house.now)).toBe(0);
    expect(await told()).toEqual([]);
    house.now = new Date("2027-03-02T22:00:00Z");
    expect(await told()).toEqual([{ kind: "POLICY_CHANGE_OVERDUE", subject: "POLICY", code: "9/2027" }]);
    expect(await cancel(id, "έτσι")).toMatchObject({ code: "REASON_MISSING", about: "reason" });
    expect(await (await house.as("kentriki")).act("cancelPolicyChange", { changeId: id, reason: "Ανακλήθηκε η απόφαση" }, "policy")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await cancel(id, "Ανακλήθηκε η απόφαση")).toMatchObject({ policy: "BRANCH_DELIVERY", changes: expect.arrayContaining([{ id, doneAt: null, cancelledAt: expect.any(String), cancelReason: "Ανακλήθηκε η απόφαση" }]) });
    expect(await cancel(id, "Ανακλήθηκε η απόφαση")).toMatchObject({ code: "POLICY_CHANGE_OVER", clause: "S10" });
    expect(await told()).toEqual([]);
    const clerk = await house.as("tylisos");
    await clerk.act("arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true }, "state");
    await clerk.act("openPackage", { code: bag.code, secondPerson: atBranch }, "state");
    await clerk.act("receiveContents", { code: bag.code, tags: bag.tags }, "state");
    await clerk.act("closePackage", { code: bag.code, secondPerson: atBranch }, "state");
    expect(await carryOutDuePolicies(dataSource, house.now)).toBe(0);
    expect((await state()).policy).toBe("BRANCH_DELIVERY");
    expect(await supervisor.act("switchDeliveryPolicy", { input: { policy: "CENTRAL_ONLY", on: "2027-03-10", decisionNumber: "10/2027", decidedOn: "2027-02-20" } }, "policy")).toMatchObject({ policy: "BRANCH_DELIVERY" });
  } finally {
    await dataSource.destroy();
  }
});
