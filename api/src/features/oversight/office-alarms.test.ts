import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { officeId } from "../../filing.testing";
import { type House, openHouse } from "../../testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const told = async (username: string, kind: string): Promise<Record<string, unknown>[]> =>
  (await (await house.as(username)).ask<{ items: Record<string, unknown>[] }>("{ alarms(first: 100) { items { kind subject code since expectedBy office { code } } } }")).items.filter((alarm) => alarm["kind"] === kind);

test("a silent branch is told to the central supervisor in the hours in which lines are watched (S5)", async () => {
  house.now = new Date("2030-05-02T06:00:00Z");
  await (await house.as("tylisos")).send("{ today { office { code } } }");
  expect(await told("epoptis", "OFFICE_SUSPENDED")).toEqual([]);
  house.now = new Date("2030-05-02T06:20:00Z");
  expect(await told("epoptis", "OFFICE_SUSPENDED")).toEqual([{ kind: "OFFICE_SUSPENDED", subject: "OFFICE", code: "B2", since: "2030-05-02T06:15:00.000Z", expectedBy: "2030-05-02T06:15:00.000Z", office: { code: "B2" } }]);
  expect(await told("kentriki", "OFFICE_SUSPENDED")).toEqual([]);
  for (const quiet of ["2030-05-02T13:00:00Z", "2030-05-04T08:00:00Z"]) {
    house.now = new Date(quiet);
    expect(await told("epoptis", "OFFICE_SUSPENDED")).toEqual([]);
  }
});

test("one without a decision is told at any hour, from the instant it ended (S4)", async () => {
  house.now = new Date("2030-06-01T10:00:00Z");
  const supervisor = await house.as("epoptis");
  const [decision] = (await supervisor.ask<{ items: { id: string }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id } } }", { o: await officeId(supervisor, "B1") })).items;
  await supervisor.act("withdrawMayoralDecision", { decisionId: decision?.id, from: "2030-06-02", number: "9" }, "id");
  house.now = new Date("2030-06-02T20:00:00Z");
  expect(await told("epoptis", "OFFICE_SUSPENDED")).toMatchObject([{ code: "B1", since: "2030-06-01T21:00:00.000Z" }]);
});

test("a plan of custody is to be looked at again from the day after its day (S10)", async () => {
  await house.sql("UPDATE office SET custody_plan_review_by = '2030-07-01' WHERE municipality_id = '7105' AND code = 'B2'");
  house.now = new Date("2030-07-01T20:59:00Z");
  expect((await told("epoptis", "PLAN_REVIEW_DUE")).filter(({ code }) => code === "B2")).toEqual([]);
  house.now = new Date("2030-07-01T21:00:00Z");
  expect((await told("epoptis", "PLAN_REVIEW_DUE")).filter(({ code }) => code === "B2")).toMatchObject([{ subject: "OFFICE", expectedBy: "2030-07-01T21:00:00.000Z" }]);
});
