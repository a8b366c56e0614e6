import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fileOne, officeId } from "../../filing.testing";
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

test("a batch that nobody acknowledged is told at the central office from the day after its day (S12)", async () => {
  const [day] = await house.sql<{ office: string; staff: string; entry: string }>(`SELECT (SELECT id FROM office WHERE municipality_id = '7105' AND kind = 'CENTRAL') AS office, (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'kentriki') AS staff, gen_random_uuid() AS entry`);
  house.now = new Date("2030-08-01T08:00:00Z");
  const clerk = await house.as("kentriki");
  const entry = await clerk.act<{ id: string; number: number; year: number }>("registerEntry", { input: { direction: "OUTGOING", characterisation: "ΔΙΑΒΙΒΑΣΤΙΚΟ", subject: "Διαβίβαση", attachments: 0, addressee: "Διεύθυνση" } }, "id number year");
  await house.sql("INSERT INTO outbound_batch (municipality_id, id, state, created_at, created_by, protocol_entry_id, dispatched_at, acknowledge_by) VALUES ('7105', $1, 'DISPATCHED', $2, $3, $4, $2, '2030-08-10')", [day?.entry, house.now, day?.staff, entry.id]);
  house.now = new Date("2030-08-10T20:59:00Z");
  expect(await told("kentriki", "BATCH_UNACKNOWLEDGED")).toEqual([]);
  house.now = new Date("2030-08-10T21:01:00Z");
  for (const username of ["kentriki", "epoptis"]) expect(await told(username, "BATCH_UNACKNOWLEDGED")).toEqual([{ kind: "BATCH_UNACKNOWLEDGED", subject: "BATCH", code: `${entry.number}/${entry.year}`, since: "2030-08-01T08:00:00.000Z", expectedBy: "2030-08-10T21:00:00.000Z", office: { code: "K0" } }]);
  expect(await told("tylisos", "BATCH_UNACKNOWLEDGED")).toEqual([]);
  await house.sql("UPDATE outbound_batch SET state = 'ACKNOWLEDGED' WHERE id = $1", [day?.entry]);
  expect(await told("kentriki", "BATCH_UNACKNOWLEDGED")).toEqual([]);
});

test("a whole file that has not gone to the Directorate is told where it lies and at the central office from three days before its last day (S12a)", async () => {
  house.now = new Date("2030-08-19T08:00:00Z");
  const clerk = await house.as("tylisos");
  const { id } = await fileOne(house, "tylisos", {}, "B2");
  const { forwardBy, protocolEntry, status } = await clerk.ask<{ forwardBy: string; protocolEntry: { number: number; year: number }; status: string }>("query ($id: ID!) { application(id: $id) { forwardBy status protocolEntry { number year } } }", { id });
  expect(status).toBe("COMPLETE");
  const code = `${protocolEntry.number}/${protocolEntry.year}`;
  const at = (days: number, hour: string) => new Date(Date.parse(`${forwardBy}T${hour}Z`) + days * 86_400_000);
  const mine = async (username: string) => (await told(username, "FILE_FORWARD_DUE")).filter((alarm) => alarm["code"] === code);
  house.now = at(-4, "20:59:00");
  expect(await mine("tylisos")).toEqual([]);
  house.now = at(-4, "21:01:00");
  // Without a tag it is told of the case, where it was filed.
  for (const username of ["tylisos", "kentriki", "epoptis"]) expect(await mine(username)).toMatchObject([{ subject: "CASE", expectedBy: at(0, "21:00:00").toISOString(), office: { code: "B2" } }]);
  await (await house.as("tylisos")).act("tagCaseFile", { applicationId: id }, "tag");
  house.now = at(9, "08:00:00");
  for (const username of ["tylisos", "kentriki"]) expect(await mine(username)).toHaveLength(1);
  expect(await mine("krousonas")).toEqual([]);
  await house.sql("UPDATE custody_item SET state = 'MISSING' WHERE application_id = $1", [id]);
  expect(await mine("kentriki")).toEqual([]);
  await house.sql("UPDATE custody_item SET state = 'IN_SAFE' WHERE application_id = $1", [id]);
  await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [id]);
  expect(await mine("kentriki")).toEqual([]);
  await house.sql("UPDATE custody_item SET state = 'FORWARDED', office_id = NULL, safe_id = NULL, slot = NULL WHERE application_id = $1", [id]);
});

test("a merger whose day is over is told to the central supervisor until it is done or called off", async () => {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO merger (municipality_id, id, into_office_id, takes_place_on, decision_number, decided_on, ordered_at, ordered_by, second_person_id, ordered_at_office_id)
     SELECT '7105', gen_random_uuid(), o.id, '2030-08-20', '7', '2030-08-01', '2030-08-01T08:00:00Z', s.id, t.id, o.id FROM office o, staff_member s, staff_member t
     WHERE o.municipality_id = '7105' AND o.kind = 'CENTRAL' AND s.municipality_id = '7105' AND s.username = 'epoptis' AND t.municipality_id = '7105' AND t.username = 'kentriki' RETURNING id`,
  );
  house.now = new Date("2030-08-20T20:59:00Z");
  expect(await told("epoptis", "MERGER_OVERDUE")).toEqual([]);
  house.now = new Date("2030-08-20T21:01:00Z");
  expect(await told("epoptis", "MERGER_OVERDUE")).toMatchObject([{ subject: "MERGER", expectedBy: "2030-08-20T21:00:00.000Z" }]);
  expect(await told("kentriki", "MERGER_OVERDUE")).toEqual([]);
  await house.sql("INSERT INTO merger_outcome (municipality_id, merger_id, outcome, at, staff_id, reason) SELECT municipality_id, id, 'CANCELLED', '2030-08-21T08:00:00Z', ordered_by, 'Δεν χρειάζεται πια' FROM merger WHERE id = $1", [row?.id]);
  expect(await told("epoptis", "MERGER_OVERDUE")).toEqual([]);
});

test("what a branch lost is told at the central office once the branch has closed (S10, S13)", async () => {
  house.now = new Date("2030-10-01T08:00:00Z");
  const [clerk, supervisor] = [await house.as("tylisos"), await house.as("epoptis")];
  const [b2, k0] = [await officeId(clerk, "B2"), await officeId(clerk, "K0")];
  const { id } = await fileOne(house, "tylisos");
  const { tag } = await clerk.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag");
  await clerk.act("reportItemMissing", { tag, note: "δεν βρίσκεται" }, "state");
  expect(await told("tylisos", "ITEM_MISSING")).toMatchObject([{ code: tag, office: { code: "B2" } }]);
  expect(await told("kentriki", "ITEM_MISSING")).toEqual([]);
  await supervisor.act("startClosing", { input: { officeId: b2, toOfficeId: k0, reason: "Η ενότητα εξυπηρετείται από το κεντρικό γραφείο." } }, "status");
  expect(await told("kentriki", "ITEM_MISSING")).toEqual([]);
  expect(await supervisor.act("closeOffice", { officeId: b2, staffGoToOfficeId: null }, "status")).toMatchObject({ status: "CLOSED" });
  for (const username of ["kentriki", "epoptis"]) expect(await told(username, "ITEM_MISSING")).toMatchObject([{ code: tag, office: { code: "B2" } }]);
});
