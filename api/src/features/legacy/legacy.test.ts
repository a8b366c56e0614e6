import { writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readPdf } from "../../pdf.testing";
import { type House, openHouse, type Person } from "../../testing";
import { oldDatabases } from "./old-databases.testing";

let house: House;
let supervisor: Person;
let predecessors: { id: string; name: string }[];
const [gazi, tylisos] = oldDatabases({ seed: 11, people: 120, shared: 0.3 });
const second = { username: "kentriki", password: "test-password-1" };
const run = "id state source format encoding tables { name rowsIn loaded merged quarantined pending } reasons { reason about count } people { people sure ask joined } signers { name } predecessor";

interface Run {
  readonly id: string;
  readonly state: string;
  readonly encoding: string;
  readonly tables: readonly { readonly name: string; readonly rowsIn: number; readonly loaded: number; readonly merged: number; readonly quarantined: number; readonly pending: number }[];
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly people: { readonly people: number; readonly sure: number; readonly ask: number; readonly joined: number };
}

beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
  predecessors = (await supervisor.ask<{ predecessorOffices: { id: string; name: string }[] }>("{ municipality { predecessorOffices { id name } } }")).predecessorOffices;
});
afterAll(async () => house.close());

async function upload(person: Person, predecessor: number, name: string, bytes: Uint8Array, encoding = ""): Promise<{ id?: string; refusal?: { code: string } }> {
  const response = await house.app.inject({ method: "PUT", url: `/files/migration-extracts/${predecessors[predecessor]?.id}?commandId=${randomUUID()}&name=${encodeURIComponent(name)}&about=${encoding}`, headers: { cookie: person.cookie, "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" }, payload: Buffer.from(bytes) });
  return response.json();
}

async function settled(id: string): Promise<Run> {
  for (let turn = 0; turn < 300; turn += 1) {
    const known = await supervisor.ask<Run>(`query ($id: ID!) { migrationRun(id: $id) { ${run} } }`, { id });
    if (known.state === "RECONCILED") return known;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the run is not loaded");
}

async function load(predecessor: number, name: string, bytes: Uint8Array): Promise<Run> {
  const { id = "" } = await upload(supervisor, predecessor, name, bytes);
  const preview = await supervisor.ask<{ mapping: string }>("query ($id: ID!) { migrationPreview(runId: $id) { mapping } }", { id });
  expect(await supervisor.act("startMigration", { runId: id, mapping: preview.mapping }, "id")).toMatchObject({ id });
  return settled(id);
}

describe("the screens of a migration", () => {
  test("only the central office's supervisor brings an extract in; what is no database is refused and leaves nothing", async () => {
    if (!gazi) throw new Error("none");
    expect(await upload(await house.as("kentriki"), 0, gazi.file, gazi.bytes)).toMatchObject({ refusal: { code: "NOT_ALLOWED" } });
    expect(await upload(supervisor, 0, "photo.dbf", Buffer.from("no database at all"))).toMatchObject({ refusal: { code: "EXTRACT_UNREADABLE" } });
    expect(await supervisor.ask("{ migrationRuns { items { id } } }")).toEqual({ items: [] });
  });

  test("an extract is kept, tried without changing anything, loaded in the background; kept-back rows are mended in bulk", async () => {
    if (!gazi) throw new Error("none");
    const { id = "" } = await upload(supervisor, 0, gazi.file, gazi.bytes);
    expect(await upload(supervisor, 0, gazi.file, gazi.bytes)).toEqual({ id });
    const preview = await supervisor.ask<{ mapping: string; tables: { rowsIn: number; readable: number }[]; samples: { before: { name: string; value: string }[]; after: { name: string; value: string }[] }[] }>(
      "query ($id: ID!) { migrationPreview(runId: $id) { mapping fields tables { name columns rowsIn readable } reasons { reason about count } samples { table number before { name value } after { name value } reason about } } }", { id });
    expect(preview.tables).toMatchObject([{ rowsIn: 120, readable: 120 - gazi.rows.filter(({ rotten }) => rotten).length }]);
    expect(preview.samples[0]?.after.find(({ name }) => name === "nationality")?.value).toMatch(/^[A-Z]{3}$/u);
    expect(await house.sql("SELECT count(*)::int AS count FROM migration_person")).toEqual([{ count: 0 }]);

    expect(await supervisor.act("startMigration", { runId: id, mapping: "{}" }, "id")).toMatchObject({ code: "MIGRATION_MAPPING_WRONG" });
    await supervisor.act("startMigration", { runId: id, mapping: preview.mapping }, "id");
    const loaded = await settled(id);
    expect(loaded.tables).toMatchObject([{ rowsIn: 120, pending: 0, quarantined: 120 - (preview.tables[0]?.readable ?? 0) }]);

    const wrong = loaded.reasons[0]?.reason ?? "";
    const rows = await supervisor.ask<{ items: { table: string; number: number; cells: { name: string; value: string }[] }[] }>("query ($id: ID!, $reason: String!) { migrationRows(runId: $id, reason: $reason) { items { id table number cells { name value } reason about } } }", { id, reason: wrong });
    expect(rows.items.length).toBeGreaterThan(0);
    const cells = [{ name: "ΕΠΩΝΥΜΟ", value: "ΧΟΤΖΑ" }, { name: "ΟΝΟΜΑ", value: "ΑΡΤΑΝ" }, { name: "ΗΜ_ΓΕΝΝ", value: "1/2/70" }, { name: "ΥΠΗΚΟΟΤ", value: "ΑΛΒΑΝΙΑ" }];
    expect(await supervisor.act("mendMigrationRows", { input: { runId: id, table: "GAZI", reason: wrong, cells: [{ name: "ΑΓΝΩΣΤΗ", value: "x" }] } }, "id")).toMatchObject({ code: "UNKNOWN_COLUMN", about: "ΑΓΝΩΣΤΗ" });
    await supervisor.act("mendMigrationRows", { input: { runId: id, table: "GAZI", reason: wrong, numbers: [rows.items[0]?.number], cells } }, "id");
    const after = await settled(id);
    expect((after.tables[0]?.quarantined ?? 0) - (loaded.tables[0]?.quarantined ?? 0)).toBeLessThanOrEqual(0);
  });

  test("people of two databases are joined by two persons, sure ones at once; then two sign, and the paper prints; nothing is undone after", async () => {
    if (!gazi || !tylisos) throw new Error("none");
    const loaded = await load(1, tylisos.file, tylisos.bytes);
    expect(loaded.people.sure).toBeGreaterThan(5);
    expect(await supervisor.act("signOffMigration", { runId: loaded.id, secondPerson: second }, "id")).toMatchObject({ code: "MIGRATION_MATCHES_OPEN" });
    expect(await supervisor.act("giveMatchVerdicts", { input: { runId: loaded.id, verdict: "SAME" }, secondPerson: { username: "epoptis", password: "test-password-1" } }, "id")).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    const joined = await supervisor.act<Run>("giveMatchVerdicts", { input: { runId: loaded.id, verdict: "SAME" }, secondPerson: second }, run);
    expect(joined.people).toMatchObject({ sure: 0, joined: loaded.people.sure });
    const asked = await supervisor.ask<{ items: { id: string; reasons: string[]; applicant: { latinSurname: string }; other: { latinSurname: string } }[] }>("query ($id: ID!) { migrationMatches(runId: $id, grade: ASK, first: 100) { items { id grade reasons applicant { latinSurname } other { latinSurname } } } }", { id: loaded.id });
    expect(asked.items.length).toBe(loaded.people.ask);
    if (asked.items.length > 0) await supervisor.act("giveMatchVerdicts", { input: { runId: loaded.id, verdict: "DIFFERENT", matchIds: asked.items.map(({ id }) => id) }, secondPerson: second }, "id");
    await supervisor.act("recordHelpDeskContact", { input: { about: "MIGRATION", ticket: "ΥΠ-118", contactedOn: house.now.toISOString().slice(0, 10), subject: "Κωδικοσελίδα", outcome: "Είναι η 737" } }, "id");
    expect(await supervisor.act("signOffMigration", { runId: loaded.id, secondPerson: second }, run)).toMatchObject({ state: "SIGNED_OFF", signers: [{ name: expect.any(String) }, { name: "Ελένη Μαρκάκη" }] });
    const paper = await supervisor.get(`/papers/migration-sign-off/${loaded.id}.pdf`);
    expect(paper.statusCode).toBe(200);
    if (process.env["SHOW_PAPERS"]) writeFileSync(`${process.env["SHOW_PAPERS"]}/migration-sign-off.pdf`, paper.rawPayload);
    expect(await readPdf(paper.rawPayload)).toContain("Σύνολα ελέγχου");
    expect(await readPdf(paper.rawPayload)).toContain("ΥΠ-118");
    expect(await supervisor.ask("{ municipality { predecessorOffices { id settled } } }")).toMatchObject({ predecessorOffices: expect.arrayContaining([{ id: expect.any(String), settled: "SIGNED_OFF" }]) });
    expect(await supervisor.act("undoMigration", { runId: loaded.id, secondPerson: second }, "keptApplicantIds")).toMatchObject({ code: "MIGRATION_SIGNED_OFF" });
  });

  test("a person's page has the old cases under their numbers, those of merged records too, page by page; a courier sees none", async () => {
    const [joined] = await house.sql<{ kept: string; cases: number }>(
      "SELECT a.id AS kept, count(c.id)::int AS cases FROM applicant a JOIN applicant m ON m.id = a.id OR m.merged_into = a.id JOIN legacy_case c ON c.applicant_id = m.id GROUP BY a.id ORDER BY count(c.id) DESC, a.id LIMIT 1",
    );
    expect(joined?.cases).toBeGreaterThan(1);
    const ask = "query ($id: ID!, $first: Int!, $after: String) { legacyCases(applicantId: $id, first: $first, after: $after) { items { number year origin filedOn subject } nextCursor } }";
    const clerk = await house.as("tylisos");
    const whole = await clerk.ask<{ items: { number: string; origin: string }[]; nextCursor: string | null }>(ask, { id: joined?.kept, first: 100 });
    expect(whole).toMatchObject({ nextCursor: null, items: expect.arrayContaining([expect.objectContaining({ number: expect.stringMatching(/^\d+\/9[89]$/u), subject: "ΑΝΑΝΕΩΣΗ ΑΔΕΙΑΣ ΔΙΑΜΟΝΗΣ" })]) });
    expect(new Set(whole.items.map(({ origin }) => origin)).size).toBe(2);
    expect(whole.items.length).toBe(joined?.cases);
    const page = await clerk.ask<{ items: unknown[]; nextCursor: string }>(ask, { id: joined?.kept, first: 1 });
    const next = await clerk.ask<{ items: unknown[] }>(ask, { id: joined?.kept, first: 100, after: page.nextCursor });
    expect([...page.items, ...next.items]).toEqual(whole.items);
    const found = await clerk.ask<{ items: { applicantId: string | null; origin: string }[] }>("query ($number: String!) { legacyNumbers(number: $number, first: 100) { items { applicantId origin } } }", { number: whole.items[0]?.number });
    expect(found.items.find(({ origin }) => origin === whole.items[0]?.origin)?.applicantId).toBe(joined?.kept);
    expect((await (await house.as("dianomeas")).send(ask, { id: joined?.kept, first: 1 })).errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("a person's page has what the old rows say beyond it, in the columns that nobody mapped and the values that were left out", async () => {
    const [row] = await house.sql<{ id: string; left: number }>("SELECT coalesce(a.merged_into, a.id) AS id, count(*)::int AS left FROM migration_row r JOIN applicant a ON a.id = r.applicant_id GROUP BY 1 ORDER BY bool_or('taxId' = ANY(r.left_out)) DESC, count(*) DESC, 1 LIMIT 1");
    const ask = "query ($id: ID!, $first: Int!, $after: String) { legacyRemainders(applicantId: $id, first: $first, after: $after) { items { origin table number cells { name value } } nextCursor } }";
    const clerk = await house.as("tylisos");
    interface Remainders { readonly items: readonly { readonly table: string; readonly number: number; readonly cells: readonly { readonly name: string; readonly value: string }[] }[]; readonly nextCursor: string | null }
    const whole = await clerk.ask<Remainders>(ask, { id: row?.id, first: 100 });
    expect(whole.items.length).toBeGreaterThan(0);
    for (const { table, number, cells } of whole.items) {
      const [kept] = await house.sql<{ cells: Record<string, string | null>; columns: string[]; mapping: { tables: { table: string; columns: Record<string, string> }[] }; left_out: string[] }>(
        `SELECT r.cells || coalesce(r.mended, '{}') AS cells, t.columns, m.mapping, r.left_out FROM migration_row r JOIN migration_run m ON m.id = r.run_id JOIN migration_table t ON t.run_id = r.run_id AND t.name = r.table_name
         JOIN applicant a ON a.id = r.applicant_id WHERE r.table_name = '${table}' AND r.number = ${number} AND coalesce(a.merged_into, a.id) = '${row?.id}'`,
      );
      const mapped = kept?.mapping.tables.find((one) => one.table === table)?.columns ?? {};
      const rest = kept?.columns.filter((column) => kept.cells[column]?.trim() && (!(column in mapped) || kept.left_out.includes(mapped[column] ?? ""))) ?? [];
      expect(cells).toEqual(rest.map((name) => ({ name, value: kept?.cells[name] })));
    }
    const page = await clerk.ask<Remainders>(ask, { id: row?.id, first: 1 });
    const next = await clerk.ask<Remainders>(ask, { id: row?.id, first: 100, after: page.nextCursor });
    expect(page.nextCursor === null ? page.items : [...page.items, ...next.items]).toEqual(whole.items);
    expect((await (await house.as("dianomeas")).send(ask, { id: row?.id, first: 1 })).errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("a run that is not signed off is undone by two", async () => {
    const [first] = await house.sql<{ id: string }>("SELECT id FROM migration_run WHERE state = 'RECONCILED'");
    const done = await supervisor.act<{ keptApplicantIds: string[] }>("undoMigration", { runId: first?.id, secondPerson: second }, "run { state } keptApplicantIds");
    // Whom the signed run was compared with and joined to stays.
    expect(done.keptApplicantIds.length).toBeGreaterThan(0);
    expect(await (await house.as("kentriki")).act("undoMigration", { runId: first?.id, secondPerson: second }, "keptApplicantIds")).toMatchObject({ code: "NOT_ALLOWED" });
  });
});
