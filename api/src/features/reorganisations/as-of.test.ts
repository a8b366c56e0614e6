import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { onTheWay } from "../../errand.testing";
import { fileOne, officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";
import { endOfReport } from "./as-of.rules";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  house.now = new Date("2027-01-11T08:00:00Z");
  supervisor = await house.as("epoptis");
  await onTheWay(house);
  const filed = await fileOne(house, "krousonas", {}, "B1");
  await (await house.as("krousonas")).act("tagCaseFile", { applicationId: filed.id }, "tag");
  // A number has an instant of its own, a little after its act's.
  house.now = new Date("2027-01-11T08:05:00Z");
});
afterAll(() => house.close());

interface Report {
  readonly offices: readonly { readonly office: { readonly code: string }; readonly state: string; readonly openApplications: number; readonly numbers: number; readonly packagesComing: number; readonly items: number }[];
  readonly items: readonly { readonly office: { readonly code: string } | null; readonly kind: string; readonly state: string; readonly inSafe: boolean; readonly count: number }[];
}
const report = (asOf: string) => supervisor.ask<Report>(`{ reportAsOf(asOf: "${asOf}") { asOf offices { office { code } municipality state openApplications numbers packagesComing items } items { office { code } kind state inSafe count } } }`);

/** The same from the tables of the present. */
const present = () =>
  house.sql<Report["offices"][number]>(`SELECT json_build_object('code', o.code) AS office, o.status AS state,
    (SELECT count(*)::int FROM application a WHERE a.office_of_filing_id = o.id AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS "openApplications",
    (SELECT count(*)::int FROM protocol_entry e WHERE e.office_id = o.id AND e.year = 2027) AS numbers,
    (SELECT count(*)::int FROM transfer_package p WHERE p.state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE', 'LOST') AND CASE WHEN p."returning" THEN p.from_office_id ELSE p.to_office_id END = o.id) AS "packagesComing",
    (SELECT count(*)::int FROM custody_item i WHERE i.office_id = o.id AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED')) AS items
    FROM office o WHERE o.municipality_id = '7105' ORDER BY o.kind DESC, o.code`);

describe("a report as of a day", () => {
  test("of today says what the tables of the present say", async () => {
    const { offices, items } = await report("2027-01-11");
    expect(offices).toEqual((await present()).map((row) => ({ ...row, municipality: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ" })));
    expect(offices.map((row) => [row.office.code, row.openApplications, row.packagesComing])).toEqual([["K0", 1, 0], ["B1", 1, 0], ["B2", 0, 1]]);
    expect(items.find((row) => row.office === null)).toMatchObject({ state: "IN_TRANSIT", inSafe: false });
    expect(items.reduce((sum, row) => sum + row.count, 0)).toBe((await house.sql("SELECT 1 FROM custody_item WHERE municipality_id = '7105' AND state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED')")).length);
  });

  test("of a day before a merger says what was recorded then, and after it what is there now", async () => {
    const before = await report("2027-01-11");
    house.now = new Date("2027-01-12T08:00:00Z");
    supervisor = await house.as("epoptis");
    for (const branch of ["tylisos", "krousonas"]) await (await house.as(branch)).ask("{ offices { id } }");
    await (await house.as("krousonas")).ask("{ offices { id } }");
    const [b1, b2, k0] = [await officeId(supervisor, "B1"), await officeId(supervisor, "B2"), await officeId(supervisor, "K0")];
    const merged = await supervisor.act("mergeOffices", { input: { fromOfficeIds: [b1, b2], intoOfficeId: k0, on: "2027-01-12", decisionNumber: "412", decidedOn: "2027-01-05" }, secondPerson: { username: "kentriki", password: "test-password-1" } }, "outcome");
    expect(merged).toMatchObject({ outcome: "DONE" });
    expect(await report("2027-01-11")).toEqual(before);
    const after = await report("2027-01-12");
    expect(after.offices).toEqual((await present()).map((row) => ({ ...row, municipality: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ" })));
    expect(after.offices.map((row) => [row.office.code, row.state, row.openApplications, row.packagesComing])).toEqual([["K0", "ACTIVE", 2, 1], ["B1", "CLOSED", 0, 0], ["B2", "CLOSED", 0, 0]]);
  });

  test("is not of tomorrow, and not for a branch", async () => {
    expect((await supervisor.send('{ reportAsOf(asOf: "2027-01-13") { asOf } }')).errors).toBeDefined();
    expect((await (await house.as("tylisos")).send('{ reportAsOf(asOf: "2027-01-11") { asOf } }')).errors).toBeDefined();
  });

  test("as a table for a spreadsheet", async () => {
    const { body, statusCode } = await supervisor.get("/downloads/offices-as-of.csv?on=2027-01-11");
    expect(statusCode).toBe(200);
    expect(body.split("\n")).toContainEqual(expect.stringMatching(/^11\.01\.2027,ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ,B1,.*,λειτουργεί,1,1,0,1$/u));
  });
});

test.each([["a winter day", "2027-01-11", "2027-01-11T22:00:00.000Z"], ["a summer day", "2027-07-11", "2027-07-11T21:00:00.000Z"], ["the day the clock goes on", "2027-03-28", "2027-03-28T21:00:00.000Z"], ["the day it goes back", "2027-10-31", "2027-10-31T22:00:00.000Z"]])(
  "%s ends at midnight in Athens",
  (_what, day, end) => expect(endOfReport(day, new Date("2028-01-01T00:00:00Z")).toISOString()).toBe(end),
);
