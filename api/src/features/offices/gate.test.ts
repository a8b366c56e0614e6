import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne, officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let clerk: Person;
let branch: string;
beforeAll(async () => {
  house = await openHouse();
  [supervisor, clerk] = await Promise.all([house.as("epoptis"), house.as("tylisos")]);
  branch = await officeId(supervisor, "B2");
});
afterAll(() => house.close());

const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");
const decision = { number: "120/2026", decidedOn: "2026-01-10", ada: "Β4ΛΥΝ-Ρ3Φ", validFrom: "2026-01-10", validTo: null as string | null };
const standing = async (of: string = branch) => (await supervisor.ask<{ id: string; standing: object }[]>("{ offices { id standing { state because clause provider providerName networks } } }")).find((office) => office.id === of)?.standing;
const decisions = () => supervisor.ask<{ items: { id: string; number: string; fileName: string | null; fileUrl: string | null }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id number fileName fileUrl withdrawnFrom } } }", { o: branch });
const put = (id: string, content: Buffer, person = supervisor) =>
  house.app.inject({ method: "PUT", url: `/files/mayoral-decisions/${id}?commandId=${randomUUID()}&name=${encodeURIComponent("απόφαση.pdf")}`, headers: { cookie: person.cookie, "content-type": "application/octet-stream" }, payload: content });
const day = (text: string) => house.now = new Date(text);

describe("a branch and the mayor's decision (S4)", () => {
  test("files while one is in force, and is told the clause from the instant it ends", async () => {
    const [first] = (await decisions()).items;
    await supervisor.act("withdrawMayoralDecision", { decisionId: first?.id, from: "2030-01-01", number: "9/2029" }, "withdrawnFrom");
    const last = await supervisor.act<{ id: string }>("recordMayoralDecision", { input: { officeId: branch, ...decision, validFrom: "2030-01-01", validTo: "2030-03-31" } }, "id");
    expect((await put(last.id, pdf)).statusCode).toBe(200);
    day("2030-03-31T20:59:00Z");
    [supervisor, clerk] = await Promise.all([house.as("epoptis"), house.as("tylisos")]);
    expect(await fileOne(house)).toMatchObject({ id: expect.any(String) });
    expect(await standing()).toMatchObject({ state: "ACTIVE", because: null });
    day("2030-03-31T21:00:00Z");
    expect(await clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "", subject: "", attachments: 0, addressee: "" } }, "number")).toMatchObject({ __typename: "Refusal", code: "OFFICE_WITHOUT_DECISION", clause: "S4" });
    expect(await standing()).toMatchObject({ state: "SUSPENDED", because: "DECISION", clause: "S4" });
    expect((await clerk.send("{ today { office { code } } }")).errors).toBeUndefined();
    expect((await put(randomUUID(), pdf, clerk)).json()).toMatchObject({ refusal: { code: expect.stringMatching(/CENTRAL_ONLY|NOT_ALLOWED/u) } });
  });

  test("holds only with its file, which is a scan and comes once", async () => {
    const made = await supervisor.act<{ id: string }>("recordMayoralDecision", { input: { officeId: branch, ...decision } }, "id fileName");
    expect(made).toMatchObject({ fileName: null });
    expect(await standing()).toMatchObject({ state: "SUSPENDED", because: "DECISION" });
    expect((await put(made.id, Buffer.from("PK\u0003\u0004 a spreadsheet"))).json()).toMatchObject({ refusal: { code: "ATTACHMENT_WRONG_TYPE" } });
    expect((await put(made.id, pdf)).statusCode).toBe(200);
    expect((await put(made.id, pdf)).json()).toMatchObject({ refusal: { code: "DECISION_HAS_FILE" } });
    expect(await standing()).toMatchObject({ state: "ACTIVE" });
    const shown = (await decisions()).items.find((one) => one.id === made.id);
    expect(shown?.fileName).toBe("απόφαση.pdf");
    expect((await supervisor.get(shown?.fileUrl ?? "")).rawPayload).toEqual(pdf);
  });

  test.each<[Partial<typeof decision> & { readonly officeId?: string }, string]>([
    [{ ada: "Q-1" }, "ADA_INVALID"],
    [{ decidedOn: "2031-01-01" }, "DATE_IN_FUTURE"],
    [{ validTo: "2026-01-09" }, "PERIOD_REVERSED"],
    [{ number: "" }, "INVALID_INPUT"],
    [{ officeId: "central" }, "OFFICE_NEEDS_NO_DECISION"],
    [{ officeId: "0197a000-0000-7000-8000-00000000dead" }, "NOT_FOUND"],
  ])("a wrong one is refused: %j", async (wrong, code) => {
    const office = wrong.officeId === "central" ? await officeId(supervisor, "K0") : wrong.officeId;
    expect(await supervisor.act("recordMayoralDecision", { input: { officeId: branch, ...decision, ...wrong, ...(office && { officeId: office }) } }, "id")).toMatchObject({ code });
  });

  test("is written down and withdrawn by the supervisor of the central office alone", async () => {
    const input = { officeId: branch, ...decision };
    expect(await clerk.act("recordMayoralDecision", { input }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await (await house.as("kentriki")).act("recordMayoralDecision", { input }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    const [first] = (await decisions()).items;
    expect(await supervisor.act("withdrawMayoralDecision", { decisionId: first?.id, from: "2030-01-01", number: "1" }, "id")).toMatchObject({ code: "RULE_IN_THE_PAST" });
    expect(await supervisor.act("withdrawMayoralDecision", { decisionId: first?.id, from: "2030-04-01", number: "77/2030" }, "withdrawnFrom withdrawalNumber")).toMatchObject({ withdrawnFrom: "2030-04-01", withdrawalNumber: "77/2030" });
    expect(await standing()).toMatchObject({ state: "SUSPENDED", because: "DECISION" });
    expect(await supervisor.act("withdrawMayoralDecision", { decisionId: first?.id, from: "2030-04-02", number: "78/2030" }, "id")).toMatchObject({ code: "DECISION_WITHDRAWN" });
  });
});

describe("a branch and its link (S5, S7)", () => {
  test("is suspended in its silence, comes back by itself, and the silence is kept", async () => {
    day("2030-05-02T06:00:00Z");
    supervisor = await house.as("epoptis");
    const other = await officeId(supervisor, "B1");
    const there = await house.as("krousonas");
    expect(await standing(other)).toMatchObject({ state: "APPROVED", because: "LINK", clause: "S7" });
    await there.send("{ today { office { code } } }");
    expect(await standing(other)).toMatchObject({ state: "ACTIVE" });
    day("2030-05-02T06:14:59Z");
    expect(await standing(other)).toMatchObject({ state: "ACTIVE" });
    day("2030-05-02T06:40:00Z");
    expect(await standing(other)).toMatchObject({ state: "SUSPENDED", because: "LINK", clause: "S5" });
    await there.send("{ today { office { code } } }");
    expect(await standing(other)).toMatchObject({ state: "ACTIVE", because: null });
    const outages = await supervisor.ask<{ items: object[] }>("query ($o: ID!) { linkOutages(officeId: $o) { items { lostAt backAt } } }", { o: other });
    expect(outages.items[0]).toEqual({ lostAt: "2030-05-02T06:15:00.000Z", backAt: "2030-05-02T06:40:00.000Z" });
    expect((await there.send("query ($o: ID!) { linkOutages(officeId: $o) { items { lostAt } } }", { o: other })).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("acts over the line it declared and over no other", async () => {
    const other = await officeId(supervisor, "B1");
    const there = await house.as("krousonas");
    const declare = (networks: string[]) => supervisor.act("declareLink", { input: { officeId: other, provider: "SYZEFXIS", providerName: null, networks } }, "standing { provider networks }");
    for (const wrong of ["10.0.0.0", "10.0.0.0/33", "0.0.0.0/0", "somewhere/24", "10.0.0.0/24/1"]) expect(await declare([wrong])).toMatchObject({ code: "NETWORK_INVALID", about: wrong });
    expect(await declare(["84.205.240.0/24", "2001:db8::/32"])).toMatchObject({ standing: { provider: "SYZEFXIS", networks: ["84.205.240.0/24", "2001:db8::/32"] } });
    const act = () => there.act("takeFromSafe", { tags: [] }, "items { id }");
    expect(await act()).toMatchObject({ code: "OFFICE_NOT_ON_ITS_LINK", clause: "S5" });
    await declare(["127.0.0.0/8"]);
    expect(await act()).not.toMatchObject({ code: "OFFICE_NOT_ON_ITS_LINK" });
  });
});

test("a rule of a day to come does not count before it: neither for a silence that is kept nor for how an office stands", async () => {
  const other = await officeId(supervisor, "B1");
  await house.sql("INSERT INTO office_rule (code, valid_from, value, source) VALUES ('LINK_TOLERANCE_MINUTES', '2040-01-01', '600', 'δοκιμή')");
  await house.sql("UPDATE office_link SET last_heard_at = '2031-05-05T06:00:00Z' WHERE office_id = $1", [other]);
  await house.sql("INSERT INTO office_link (municipality_id, office_id, last_heard_at) SELECT '7105', $1, '2031-05-05T06:00:00Z' WHERE NOT EXISTS (SELECT 1 FROM office_link WHERE office_id = $1)", [other]);
  day("2031-05-05T07:00:00Z");
  supervisor = await house.as("epoptis");
  expect(await standing(other)).toMatchObject({ because: expect.stringMatching(/LINK|DECISION/u) });
  const clerk = await house.as("krousonas");
  await clerk.send("{ session { office { code } } }");
  const outages = await house.sql<{ lost: string; back: string }>("SELECT lost_at AS lost, back_at AS back FROM office_link_outage WHERE office_id = $1 ORDER BY lost_at DESC LIMIT 1", [other]);
  expect(outages.map(({ lost, back }) => [new Date(lost).toISOString(), new Date(back).toISOString()])).toEqual([["2031-05-05T06:15:00.000Z", "2031-05-05T07:00:00.000Z"]]);
});
