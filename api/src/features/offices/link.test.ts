import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let clerk: Person;
let branch: string;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
  branch = await officeId(supervisor, "B2");
});
afterAll(() => house.close());

const standing = async () => (await supervisor.ask<{ id: string; standing: object }[]>("{ offices { id standing { state because clause provider } } }")).find((office) => office.id === branch)?.standing;

describe("a line nobody declared, and a phone on the road (S5)", () => {
  const declared = (provider: string | null) => house.sql("UPDATE office SET network_provider = $1 WHERE id = $2", [provider, branch]);
  const act = (person: Person) => person.act("takeFromSafe", { tags: [] }, "items { id }");

  test("a branch without a declared provider does nothing, is suspended and the central supervisor's alarm, until it is declared", async () => {
    house.now = new Date("2030-06-03T08:00:00Z");
    [supervisor, clerk] = await Promise.all([house.as("epoptis"), house.as("tylisos")]);
    await declared(null);
    expect(await act(clerk)).toMatchObject({ code: "OFFICE_LINK_UNDECLARED", clause: "S5" });
    expect(await standing()).toMatchObject({ state: "SUSPENDED", because: "UNDECLARED", clause: "S5", provider: null });
    const alarms = async () => (await supervisor.ask<{ items: { kind: string; id: string }[] }>("{ alarms(first: 100) { items { kind id } } }")).items.filter(({ kind, id }) => kind === "OFFICE_SUSPENDED" && id === branch).length;
    expect(await alarms()).toBe(1);
    await supervisor.act("declareLink", { input: { officeId: branch, provider: "OTHER", providerName: "ΠΑΡΟΧΟΣ", networks: [] } }, "id");
    expect(await act(clerk)).not.toMatchObject({ code: expect.stringMatching(/^OFFICE/u) });
    await clerk.send("{ today { office { code } } }");
    expect(await standing()).toMatchObject({ state: "ACTIVE", provider: "OTHER" });
    expect(await alarms()).toBe(0);
  });

  test("a courier of the branch who asks from the road does not make its silent line live; a desk of it does", async () => {
    await house.sql("INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from) SELECT municipality_id, gen_random_uuid(), id, $1, 'COURIER', '2026-01-01' FROM staff_member WHERE municipality_id = '7105' AND username = 'dianomeas'", [branch]);
    await house.sql("DELETE FROM office_assignment WHERE office_id <> $1 AND staff_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'dianomeas')", [branch]);
    house.now = new Date("2030-06-03T10:00:00Z");
    const courier = await house.as("dianomeas");
    await courier.send("{ session { office { code } } }");
    expect(await standing()).toMatchObject({ state: "SUSPENDED", because: "LINK", clause: "S5" });
    await clerk.send("{ today { office { code } } }");
    expect(await standing()).toMatchObject({ state: "ACTIVE" });
  });
});
