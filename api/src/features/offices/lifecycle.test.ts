import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

interface Shown {
  readonly id: string;
  readonly code: string;
  readonly standing: { readonly state: string };
}
const proposed = { name: "ΓΡΑΦΕΙΟ ΔΑΜΑΣΤΑΣ", address: "Δαμάστα 1", unitCode: "710502", place: null as object | null, predecessorOfficeId: null as string | null };
const propose = (over: Partial<typeof proposed> = {}) => supervisor.act<Shown>("proposeOffice", { input: { ...proposed, ...over } }, "id code standing { state }");
const history = (of: string) => supervisor.ask<{ items: Record<string, unknown>[]; nextCursor: string | null }>("query ($o: ID!) { officeHistory(officeId: $o) { items { at act from to because decisionNumber by { name } } nextCursor } }", { o: of });
const move = (act: string, of: string) => supervisor.act<Shown>(act, { officeId: of }, "id standing { state }");

async function decide(of: string): Promise<string> {
  const today = new Date(house.now).toISOString().slice(0, 10);
  const made = await supervisor.act<{ id: string }>("recordMayoralDecision", { input: { officeId: of, number: "44/2026", decidedOn: today, ada: "Β4ΛΥΝ-Ρ3Φ", validFrom: today, validTo: null } }, "id");
  const url = `/files/mayoral-decisions/${made.id}?commandId=${randomUUID()}&name=a.pdf`;
  expect((await house.app.inject({ method: "PUT", url, headers: { cookie: supervisor.cookie, "content-type": "application/octet-stream" }, payload: Buffer.from("%PDF-1.7\n%%EOF\n") })).statusCode).toBe(200);
  return made.id;
}

describe("a branch from proposal to opening", () => {
  let office: Shown;
  test("is proposed with a code that says nothing, and does nothing yet", async () => {
    office = await propose();
    expect(office).toMatchObject({ code: expect.stringMatching(/^[0-9A-PR-VX-Z]{3}$/u), standing: { state: "PROPOSED" } });
    expect(await move("activateOffice", office.id)).toMatchObject({ code: "OFFICE_STANDS_OTHERWISE", about: "PROPOSED" });
  });

  test("is approved only with a decision in force (S4), and not as one too many without a reason (S11)", async () => {
    expect(await move("approveOffice", office.id)).toMatchObject({ code: "DECISION_MISSING", clause: "S4" });
    await decide(office.id);
    expect(await move("approveOffice", office.id)).toMatchObject({ code: "BRANCH_REASON_MISSING", clause: "S11", about: "3 / 3" });
    expect(await supervisor.act("recordBranchReason", { upTo: 3, reason: "έτσι" }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "reason" });
    expect(await supervisor.act("recordBranchReason", { upTo: 0, reason: "Ορεινή ενότητα χωρίς συγκοινωνία τον χειμώνα." }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "upTo" });
    expect(await supervisor.act("recordBranchReason", { upTo: 3, reason: "Ορεινή ενότητα χωρίς συγκοινωνία τον χειμώνα." }, "upTo before by { name }")).toMatchObject({ upTo: 3, before: 3, by: { name: "Αργυρώ Δασκαλάκη" } });
    expect(await move("approveOffice", office.id)).toMatchObject({ standing: { state: "APPROVED" } });
    expect(await move("approveOffice", office.id)).toMatchObject({ code: "OFFICE_STANDS_OTHERWISE", about: "APPROVED" });
  });

  test("opens only when its declared line is heard (S7); until then its people do nothing", async () => {
    expect(await move("activateOffice", office.id)).toMatchObject({ code: "PREDECESSORS_OPEN", clause: "S1", about: expect.stringContaining("ΓΑΖΙΟΥ") });
    const secondPerson = { username: "kentriki", password: "test-password-1" };
    for (const { id } of (await supervisor.ask<{ predecessorOffices: { id: string }[] }>("{ municipality { predecessorOffices { id } } }")).predecessorOffices) {
      expect(await supervisor.act("excusePredecessor", { predecessorId: id, reason: "δεν υπήρχε", secondPerson }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "reason", clause: "S1" });
      expect(await supervisor.act("excusePredecessor", { predecessorId: id, reason: "Ο Δήμος κρατούσε μόνο χειρόγραφο βιβλίο.", secondPerson }, "predecessorOffices { settled excuse }")).toHaveProperty("predecessorOffices");
    }
    expect(await move("activateOffice", office.id)).toMatchObject({ code: "OFFICE_NOT_HEARD", clause: "S7" });
    await supervisor.act("declareLink", { input: { officeId: office.id, provider: "SYZEFXIS", providerName: null, networks: [] } }, "id");
    expect(await move("activateOffice", office.id)).toMatchObject({ code: "OFFICE_NOT_HEARD" });
    const clerk = await house.as("tylisos2");
    const [person] = (await supervisor.ask<{ staffId: string; name: string }[]>("{ staffOf { staffId name } }")).filter(({ name }) => name === "Γιώργος Λυδάκης");
    expect(await supervisor.act("assignStaff", { staffId: person?.staffId, officeId: office.id, roles: ["CENTRAL_CLERK"] }, "name")).toMatchObject({ code: "INVALID_INPUT", about: "roles" });
    expect(await supervisor.act("assignStaff", { staffId: person?.staffId, officeId: office.id, roles: ["COUNTER_CLERK", "CUSTODIAN"] }, "name")).toMatchObject({ name: "Γιώργος Λυδάκης" });
    await clerk.send("mutation ($o: ID!) { chooseOffice(officeId: $o) { __typename } }", { o: office.id });
    expect(await clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "", subject: "", attachments: 0, addressee: "" } }, "number")).toMatchObject({ code: "OFFICE_NOT_YET_ACTIVE", clause: "S7" });
    expect(await move("activateOffice", office.id)).toMatchObject({ standing: { state: "ACTIVE" } });
    expect(await clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "έγγραφο", subject: "θέμα", attachments: 0, addressee: "Δήμος", sender: "ΟΑΕΔ" } }, "number")).toMatchObject({ number: expect.any(Number) });
    expect((await history(office.id)).items).toMatchObject([
      { act: "activateOffice", from: "APPROVED", to: "ACTIVE", decisionNumber: "44/2026", by: { name: "Αργυρώ Δασκαλάκη" } },
      { act: "approveOffice", from: "PROPOSED", to: "APPROVED", decisionNumber: "44/2026" },
      { act: "proposeOffice", from: null, to: "PROPOSED" },
    ]);
  });

  test("a person works there no more from the moment it is said", async () => {
    const clerk = await house.as("krousonas2");
    const me = (await supervisor.ask<{ staffId: string; name: string }[]>("{ staffOf { staffId name } }")).find(({ name }) => name === "Μανόλης Σηφάκης");
    const [b1, b2] = [await officeId(supervisor, "B1"), await officeId(supervisor, "B2")];
    expect(await supervisor.act("assignStaff", { staffId: me?.staffId, officeId: b2, roles: ["COUNTER_CLERK"] }, "name")).toMatchObject({ name: "Μανόλης Σηφάκης" });
    expect(await supervisor.act("endAssignments", { staffId: me?.staffId, officeId: b1 }, "name")).toMatchObject({ name: "Μανόλης Σηφάκης" });
    expect(await supervisor.act("endAssignments", { staffId: me?.staffId, officeId: b1 }, "name")).toMatchObject({ code: "NOT_FOUND" });
    expect((await clerk.send("{ today { office { code } } }")).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(await (await house.as("krousonas2")).ask("{ session { office { code } } }")).toMatchObject({ office: { code: "B2" } });
    const own = (await supervisor.ask<{ staffId: string; name: string }[]>("{ staffOf { staffId name } }")).find(({ name }) => name === "Αργυρώ Δασκαλάκη");
    expect(await supervisor.act("assignStaff", { staffId: own?.staffId, officeId: b2, roles: ["CUSTODIAN"] }, "name")).toMatchObject({ code: "ASSIGNS_ONESELF" });
  });
});

test.each<[string, Partial<typeof proposed>, object]>([
  ["of a unit of another municipality", { unitCode: "710101" }, { code: "NOT_FOUND", about: "unitCode" }],
  ["without a name", { name: "" }, { code: "INVALID_INPUT" }],
  ["that goes on with an unknown office", { predecessorOfficeId: randomUUID() }, { code: "NOT_FOUND", about: "predecessorOfficeId" }],
])("a proposal %s is refused", async (_what, over, refused) => expect(await propose(over)).toMatchObject(refused));

test("an earlier office has one successor", async () => {
  const [earlier] = (await supervisor.ask<{ predecessorOffices: { id: string }[] }>("{ municipality { predecessorOffices { id } } }")).predecessorOffices;
  expect(await propose({ predecessorOfficeId: earlier?.id ?? null })).toMatchObject({ standing: { state: "PROPOSED" } });
  expect(await propose({ predecessorOfficeId: earlier?.id ?? null })).toMatchObject({ code: "PREDECESSOR_KEPT_ALREADY" });
});

describe("suspensions stand in the history with no hand", () => {
  test("a silence and a day without a decision, each with its reason, and one where they overlap", async () => {
    house.now = new Date("2030-05-02T06:00:00Z");
    supervisor = await house.as("epoptis");
    const b2 = await officeId(supervisor, "B2");
    const clerk = await house.as("tylisos");
    await clerk.send("{ today { office { code } } }");
    house.now = new Date("2030-05-02T07:00:00Z");
    expect((await history(b2)).items[0]).toMatchObject({ at: "2030-05-02T06:15:00.000Z", act: "suspend", from: "ACTIVE", to: "SUSPENDED", because: "LINK", by: null });
    await clerk.send("{ today { office { code } } }");
    expect((await history(b2)).items[0]).toMatchObject({ at: "2030-05-02T07:00:00.000Z", act: "resume", from: "SUSPENDED", to: "ACTIVE", because: "LINK" });
    const [decision] = (await supervisor.ask<{ items: { id: string }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id } } }", { o: b2 })).items;
    await supervisor.act("withdrawMayoralDecision", { decisionId: decision?.id, from: "2030-05-03", number: "9/2030" }, "id");
    house.now = new Date("2030-05-03T06:00:00Z");
    supervisor = await house.as("epoptis");
    // The line fell silent before the decision ended: one suspension, begun by the line.
    const items = (await history(b2)).items;
    expect(items[0]).toMatchObject({ at: "2030-05-02T07:15:00.000Z", act: "suspend", because: "LINK" });
    expect(items.filter(({ act }) => act === "suspend")).toHaveLength(items.filter(({ act }) => act === "resume").length + 1);
  });

  test("pages of it hold every line once", async () => {
    const b2 = await officeId(supervisor, "B2");
    const all = (await history(b2)).items.map(({ at, act }) => `${String(at)} ${String(act)}`);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { items: { at: string; act: string }[]; nextCursor: string | null } = await supervisor.ask("query ($o: ID!, $a: String) { officeHistory(officeId: $o, first: 2, after: $a) { items { at act } nextCursor } }", { o: b2, a: after });
      found.push(...page.items.map(({ at, act }) => `${at} ${act}`));
      after = page.nextCursor;
      more = after !== null;
    }
    expect(found).toEqual(all);
  });
});

test("where an office stands is what its log says, and only the central supervisor moves it", async () => {
  const rows = await house.sql<{ status: string; said: string }>("SELECT o.status, (SELECT e.to_status FROM office_event e WHERE e.municipality_id = o.municipality_id AND e.office_id = o.id ORDER BY e.at DESC, e.id DESC LIMIT 1) AS said FROM office o");
  expect(rows.length).toBeGreaterThan(5);
  for (const { status, said } of rows) expect(said).toBe(status);
  const clerk = await house.as("kentriki");
  for (const [act, args] of [["approveOffice", { officeId: randomUUID() }], ["activateOffice", { officeId: randomUUID() }], ["proposeOffice", { input: proposed }], ["recordBranchReason", { upTo: 1, reason: "x".repeat(30) }]] as const) expect(await clerk.act(act, args, "id")).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await move("approveOffice", await officeId(supervisor, "K0"))).toMatchObject({ code: "OFFICE_IS_CENTRAL", clause: "S6" });
  expect(await move("approveOffice", "nonsense")).toMatchObject({ code: "NOT_FOUND" });
});
