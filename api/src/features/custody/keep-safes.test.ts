import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

interface Safe {
  readonly id: string;
  readonly name: string;
}

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

const names = async (who: Person) => (await who.ask<Safe[]>("{ safes { id name } }")).map(({ name }) => name);
const add = async (name: string, code = "K0") => supervisor.act<Safe>("addSafe", { name, officeId: await officeId(supervisor, code) }, "id name");
const call = (safeId: string | undefined, name: string, who = supervisor) => who.act<Safe>("nameSafe", { safeId, name }, "id name");

describe("an office's safes", () => {
  test("come by a supervisor, are named, hold things, and go when nothing lies in them", async () => {
    const made = await add("  Χρηματοκιβώτιο 2 ");
    expect(made.name).toBe("Χρηματοκιβώτιο 2");
    expect(await call(made.id, " Υπόγειο ")).toMatchObject({ name: "Υπόγειο" });
    expect(await names(supervisor)).toEqual(expect.arrayContaining(["Υπόγειο", "ΘΥΡΙΔΑ K0"]));
    const { permitTag } = await grantOne(house, "K0");
    const central = await house.as("kentriki");
    await central.act("takeFromSafe", { tags: [permitTag] }, "items { state }");
    await central.act("putInSafe", { tags: [permitTag], safeId: made.id }, "items { state }");
    expect(await supervisor.act("retireSafe", { safeId: made.id }, "id")).toMatchObject({ code: "SAFE_NOT_EMPTY", about: "Υπόγειο" });
    await central.act("takeFromSafe", { tags: [permitTag] }, "items { state }");
    expect(await supervisor.act("retireSafe", { safeId: made.id }, "id")).toMatchObject({ id: made.id });
    expect(await names(supervisor)).not.toContain("Υπόγειο");
    expect(await central.act("putInSafe", { tags: [permitTag], safeId: made.id }, "items { state }")).toMatchObject({ code: "NOT_FOUND" });
    expect(await supervisor.act("retireSafe", { safeId: made.id }, "id")).toMatchObject({ code: "NOT_FOUND" });
    const events = await house.sql<{ event: string }>("SELECT event FROM audit_entry WHERE subject_id = $1 AND event IN ('SAFE_NAMED', 'SAFE_RETIRED') ORDER BY at, id", [made.id]);
    expect(events.map(({ event }) => event)).toEqual(["SAFE_NAMED", "SAFE_RETIRED"]);
  });

  test("are two of one name never, and at least one", async () => {
    const made = await add("Τρίτη");
    expect(await call(made.id, "θυρίδα k0")).toMatchObject({ code: "SAFE_NAME_TAKEN" });
    for (const wrong of ["", "  ", "x".repeat(61)]) expect(await call(made.id, wrong)).toMatchObject({ code: "INVALID_INPUT" });
    const { permitTag } = await grantOne(house, "K0");
    expect(permitTag).toMatch(/^T/u);
    expect(await supervisor.act("retireSafe", { safeId: made.id }, "id")).toMatchObject({ id: made.id });
    await house.sql("UPDATE custody_item SET safe_id = NULL, custodian_id = (SELECT id FROM staff_member WHERE username = 'kentriki' AND municipality_id = '7105'), state = 'AT_COUNTER' WHERE safe_id = (SELECT id FROM safe WHERE name = 'ΘΥΡΙΔΑ K0' AND municipality_id = '7105')");
    const [only] = await supervisor.ask<Safe[]>("{ safes { id name } }");
    expect(await supervisor.act("retireSafe", { safeId: only?.id }, "id")).toMatchObject({ code: "SAFE_LAST" });
  });

  test("of a branch are kept from the central office, by no clerk and no other municipality, and none of its plan of custody goes", async () => {
    const branch = await house.as("tylisos");
    const made = await add("Δεύτερη θυρίδα B2", "B2");
    expect(await call(made.id, "Νέο", branch)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await call(made.id, "Νέο", await house.as("epoptis", "7101"))).toMatchObject({ code: "NOT_FOUND" });
    expect(await call(made.id, "Πίσω δωμάτιο")).toMatchObject({ name: "Πίσω δωμάτιο" });
    expect(await names(branch)).toContain("Πίσω δωμάτιο");
    const [planned] = await house.sql<{ id: string }>("SELECT safe_id AS id FROM custody_plan WHERE office_id = $1 ORDER BY id DESC LIMIT 1", [await officeId(branch, "B2")]);
    expect(["SAFE_IN_PLAN", "SAFE_NOT_EMPTY"]).toContain((await supervisor.act<Safe & { code?: string }>("retireSafe", { safeId: planned?.id }, "id")).code);
  });
});
