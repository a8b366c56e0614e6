import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { bring, custodyOf, Phone, said } from "../../device.testing";
import { lineFor, onTheWay, secondPerson } from "../../errand.testing";
import { fileOne, filing, officeId, somebody } from "../../filing.testing";
import { ownerDataSource } from "../../migrate";
import { readPdf } from "../../pdf.testing";
import { openSigningKey } from "../../platform/signing-key";
import { type House, openHouse, type Person } from "../../testing";
import { mergeMunicipalities } from "./index";

let house: House;
const there = (username: string) => house.as(username, "7101");
const on = "2027-01-11";
const folder = mkdtempSync(join(tmpdir(), "epidosi-merge-"));

/** Registers, cases, a bag on the way, closings and checkpoints in both municipalities, under the same numbers. */
beforeAll(async () => {
  house = await openHouse();
  house.now = new Date(`${on}T08:00:00Z`);
  await onTheWay(house);
  old = await grantThere();
  unsaid = await onPhones();
  await closeAll(await house.as("epoptis"));
  await closeAll(await there("epoptis"));
  house.now = new Date(`${on}T09:00:00Z`);
  await fileThere();
  await fileOne(house);
});
afterAll(() => house.close());

interface Filed {
  readonly id: string;
  readonly protocolEntry: { readonly id: string; readonly number: number; readonly year: number };
  readonly receipt: { readonly id: string; readonly code: string; readonly verificationCode: string };
}
let old: Filed & { readonly bag: string; readonly seal: string };
let unsaid: { readonly bag: string; readonly messages: readonly string[] };

async function fileThere(): Promise<Filed> {
  const clerk = await there("kentriki");
  const applicant = somebody({ residenceMunicipalityId: "7101", residenceUnitCode: "710101" });
  const input = await filing(clerk, "B1", { applicant });
  const filed = await clerk.act<Filed>("fileApplication", { input }, "id protocolEntry { id number year receipt { id code verificationCode } }");
  if (filed.code) throw new Error(`filing was refused: ${filed.code} ${filed.about}`);
  const { receipt } = filed.protocolEntry as unknown as { receipt: Filed["receipt"] };
  return { ...filed, receipt };
}

/** A bag that went from hand to hand with no network: what the phones signed comes to the server later. */
async function onPhones(): Promise<typeof unsaid> {
  const { bag, seal } = await grantThere("ΗΡ200002", "500777");
  const [courier, keeper] = [await Phone.enrol(house, "dianomeas2", "7101"), await Phone.enrol(house, "krousonas", "7101")];
  const take = await courier.take({ code: bag, seal });
  const offer = await courier.offer({ code: bag, seal }, { o: "B1" });
  return { bag, messages: [take, offer, await keeper.accept(offer, { code: bag, seal }, { o: "B1" })] };
}

/** Filed, forwarded, granted, and its papers in a bag on the way to a branch; with a seal of its own the bag waits for its courier. */
async function grantThere(serial = "ΗΡ200001", given?: string): Promise<typeof old> {
  const filed = await fileThere();
  const central = await there("kentriki");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag");
  const out = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("addToOutboundBatch", { batchId: out.id, tag }, "id");
  await central.act("dispatchOutboundBatch", { batchId: out.id }, "id");
  const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.1", directorateDate: "2011-05-20", listedCount: 1 }, "id");
  await central.act("addInboundLine", { batchId: inbound.id, line: lineFor(filed.protocolEntry, serial) }, "id");
  const { items } = await central.act<{ items: { tag: string }[] }>("acceptInboundBatch", { batchId: inbound.id, countedCount: 1 }, "items { tag }");
  const bag = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, "B1") }, "code");
  for (const item of items) await central.act("addToPackage", { code: bag.code, tag: item.tag }, "state");
  await central.act("countPackage", { code: bag.code, count: items.length, secondPerson }, "state");
  // The seal that the other municipality used for its first bag, too.
  const seal = given ?? "500001";
  await central.act("sealPackage", { code: bag.code, seal, sealAgain: seal }, "state");
  if (given) return { ...filed, bag: bag.code, seal };
  const carried = await (await there("dianomeas")).act<{ state: string }>("acceptPackage", { code: bag.code, sealRead: seal }, "state");
  if (carried.state !== undefined && carried.code) throw new Error(`not carried: ${carried.code}`);
  return { ...filed, bag: bag.code, seal };
}

async function closeAll(person: Person): Promise<void> {
  await person.act("closeRegister", {}, "__typename");
  await person.act("anchorLedger", {}, "__typename");
}

async function merge(over: Readonly<Record<string, unknown>> = {}) {
  const owner = await ownerDataSource(house.ownerUrl).initialize();
  try {
    return await mergeMunicipalities(owner, { key: openSigningKey(house.dataDir), dataDir: house.dataDir }, { from: ["7101"], into: "7105", on, dryRun: false, ...over }, house.now);
  } finally {
    await owner.destroy();
  }
}
const told = (over: Readonly<Record<string, unknown>>) => merge(over).then(() => "nothing", (problem: Error) => problem.message);

/** Every row of every table, to see that nothing changed. */
async function everything(): Promise<string> {
  const tables = await house.sql<{ name: string }>("SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('rate_limit', 'office_link') ORDER BY 1");
  const rows = await Promise.all(tables.map(({ name }) => house.sql(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS rows FROM "${name}" t`)));
  const keys = await house.sql("SELECT conname, condeferrable, condeferred FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2");
  const forced = await house.sql("SELECT relname, relforcerowsecurity FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1");
  return JSON.stringify([tables, rows, keys, forced]);
}

function verified(command: string, file: string, content: string, ...words: readonly string[]): string {
  const path = join(folder, file);
  writeFileSync(path, content);
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, `../../../../infra/commands/${command}.mjs`), path, ...words], { encoding: "utf8" });
  return stdout + stderr;
}

describe("what is refused, and changes nothing", () => {
  test.each([
    ["into itself", { from: ["7105"] }, "7105 does not merge into itself."],
    ["into itself, among others", { from: ["7101", "7105"] }, "7105 does not merge into itself."],
    ["one twice", { from: ["7101", "7101"] }, "Each municipality is named once."],
    ["none", { from: [] }, "Say which and into which by their ELSTAT codes: --from 7101,7102 --into 7105."],
    ["one that is not installed", { from: ["7102"] }, "7102 is not in this installation."],
    ["another day", { on: "2027-01-12" }, "Run it on the day of the merger: --on is 2027-01-12, today is 2027-01-11."],
    ["a code that is none", { into: "'; --" }, "Say which and into which by their ELSTAT codes: --from 7101,7102 --into 7105."],
  ])("%s", async (_what, over, sentence) => {
    const before = await everything();
    expect(await told(over)).toBe(sentence);
    expect(await everything()).toBe(before);
  });

  test("while a batch to the Directorate is open", async () => {
    const central = await there("kentriki");
    const { id } = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
    expect(await told({})).toBe("7101 still has 1 batches to the Directorate that were not sent. Finish them first; nothing was changed.");
    await house.sql("DELETE FROM outbound_batch WHERE id = $1", [id]);
  });
});

test("the dry run does all of it and takes it back", async () => {
  const before = await everything();
  const report = await merge({ dryRun: true });
  expect(report.state).toBe("DRY_RUN");
  expect(report.merged[0]?.totals.find((row) => row.what === "application")).toEqual({ what: "application", fromBefore: 3, intoBefore: 2, moved: 3, keptAside: 0, stayed: 0, intoAfter: 5 });
  expect(await everything()).toBe(before);
});

test("killed in the middle: nothing happened", async () => {
  const before = await everything();
  await house.sql("CREATE FUNCTION sleep_long() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(20); RETURN NEW; END'");
  await house.sql("CREATE TRIGGER sleep_long BEFORE UPDATE OF municipality_id ON safe FOR EACH ROW EXECUTE FUNCTION sleep_long()");
  const running = told({});
  const admin = new Client({ connectionString: house.ownerUrl });
  await admin.connect();
  const kill = "SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%UPDATE \"safe\"%' AND pid <> pg_backend_pid()";
  while ((await admin.query(kill)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await running).not.toBe("nothing");
  await admin.query("DROP TRIGGER sleep_long ON safe; DROP FUNCTION sleep_long()");
  await admin.end();
  expect(await everything()).toBe(before);
});

describe("Heraklion becomes part of Malevizi", () => {
  test("all of it moves, totals are equal, and a second run changes nothing", async () => {
    const report = await merge();
    expect(report.state).toBe("DONE");
    expect(report.merged[0]?.name).toBe("ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ");
    expect(report.merged[0]?.renamed).toEqual(expect.arrayContaining([{ what: "office", before: "K0", after: "K0-7101" }, { what: "account", before: "kentriki", after: "kentriki.7101" }]));
    for (const row of report.merged[0]?.totals ?? []) expect([row.what, row.fromBefore, row.intoAfter]).toEqual([row.what, row.moved + row.keptAside + row.stayed, row.intoBefore + row.moved]);
    const left = await house.sql<{ name: string }>("SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace");
    const stayed = [];
    for (const { name } of left) if ((await house.sql(`SELECT 1 FROM "${name}" WHERE municipality_id = '7101' LIMIT 1`)).length > 0) stayed.push(name);
    expect(stayed.sort()).toEqual(["checkpoint_anchor", "custody_checkpoint", "municipality", "protocol_counter"]);

    const after = await everything();
    expect(await merge()).toMatchObject({ state: "ALREADY_MERGED", merged: [{ code: "7101", totals: expect.arrayContaining([expect.objectContaining({ what: "application", moved: 3 })]) }] });
    expect(await told({ from: ["7105"], into: "7101" })).toBe("7101 is part of 7105 since it was merged.");
    expect(await everything()).toBe(after);
  });

  test("people sign in under the new name, also where they still choose the old municipality", async () => {
    const clerk = await house.as("kentriki.7101");
    expect(await clerk.ask("{ municipality { name absorbed { code name mergedOn } } }")).toMatchObject({ name: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", absorbed: [{ code: "7101", name: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ", mergedOn: on }] });
    expect(await (await house.as("kentriki.7101", "7101")).ask("{ session { office { code kind } } }")).toEqual({ office: { code: "K0-7101", kind: "BRANCH" } });
    expect(await house.anyone().ask("{ installedMunicipalities { id } }")).toEqual([{ id: "7105" }]);
  });

  test("an old number is found with its register, beside the same number of this one", async () => {
    const clerk = await house.as("kentriki");
    const { number, year } = old.protocolEntry;
    const { items } = await clerk.ask<{ items: { protocolEntry: { number: number; origin: string | null } }[] }>(`{ applications(filter: { protocolNumber: ${number}, protocolYear: ${year} }) { items { protocolEntry { number origin } } } }`);
    expect(items.map((item) => item.protocolEntry.origin).sort()).toEqual(["ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ", null].sort());
    expect(await clerk.ask(`{ protocolEntries(origin: "7101", number: ${number}) { items { number origin } } }`)).toEqual({ items: [{ number, origin: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ" }] });
    expect(await clerk.ask(`{ protocolEntries(number: ${number}) { items { number origin } } }`)).toEqual({ items: [{ number, origin: null }] });
    const numbers = await clerk.ask<{ unexplained: number }>(`{ protocolNumbers(year: ${year}) { used unexplained } }`);
    expect(numbers.unexplained).toBe(0);
    const next = await fileOne(house);
    expect(next.protocolEntry.number).toBe(Math.max(...(await house.sql<{ number: number }>("SELECT last_number AS number FROM protocol_counter WHERE municipality_id = '7105'")).map((row) => row.number)));
  });

  test("an old receipt reprints with the old municipality and its successor, and verifies", async () => {
    const clerk = await house.as("kentriki");
    const paper = await clerk.get(`/papers/registration-receipt/${old.receipt.id}.pdf`);
    expect(paper.statusCode).toBe(200);
    const text = await readPdf(paper.rawPayload);
    for (const words of ["ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ", "ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (ΗΡΑΚΛΕΙΟΥ)", "Διάδοχος από 11.01.2027: ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ, ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (ΗΡΑΚΛΕΙΟΥ)"]) expect(text).toContain(words);
    expect(await house.anyone().ask(`{ verifyPaper(code: "${old.receipt.verificationCode}") { kind status municipality } }`)).toEqual({ kind: "REGISTRATION_RECEIPT", status: "VALID", municipality: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ (διάδοχος: ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ)" });
  });

  test("the closed books verify offline, and so do the successor's, that cover what came in", async () => {
    const auditor = await house.as("elegktis");
    await closeAll(await house.as("epoptis"));
    const file = async (url: string) => (await auditor.get(`/downloads/${url}`)).body;
    const oldRegister = await file("closed-register.jsonl?origin=7101");
    expect(verified("verify-register", "a.jsonl", oldRegister)).toContain("The register is whole");
    expect(JSON.parse(oldRegister.split("\n")[0] ?? "")).toMatchObject({ municipality: "7101", name: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ" });
    expect(verified("verify-register", "b.jsonl", await file("register.jsonl"))).toContain("The register is whole");
    const witness = ["--witness", join(house.dataDir, "custody-witness")];
    const oldLedger = await file("closed-custody.jsonl?origin=7101");
    const ledger = await file("custody.jsonl");
    expect(verified("verify-custody", "c.jsonl", oldLedger, ...witness)).toContain("The custody ledger is whole");
    expect(verified("verify-custody", "d.jsonl", ledger, ...witness)).toContain("The custody ledger is whole");
    const hashes = (text: string) => text.split("\n").flatMap((line) => (line.includes('"kind":"entry"') ? [(JSON.parse(line) as { hash: string }).hash] : []));
    expect(hashes(oldLedger).length).toBeGreaterThan(5);
    expect(new Set(hashes(ledger))).toEqual(new Set([...hashes(ledger), ...hashes(oldLedger)]));
    const { verifyProjection } = (await import(join(__dirname, "../../../../infra/commands/verify-projection.mjs"))) as { verifyProjection: (url: string) => Promise<{ differences: string[] }> };
    expect((await verifyProjection(house.ownerUrl)).differences).toEqual([]);
  });

  test("the bag that was on its way arrives at its branch", async () => {
    const branch = await house.as("krousonas.7101");
    expect(await branch.act("arrivePackage", { code: old.bag, sealRead: old.seal, intact: true }, "state", randomUUID())).toMatchObject({ state: "ARRIVED" });
  });

  test("what phones signed before, under the old municipality and the old code of the office, moves the bag when it comes", async () => {
    expect(said(await bring(await house.as("elegktis"), unsaid.messages).catch(() => []))).toEqual([]);
    expect(said(await bring(await house.as("dianomeas2.7101"), unsaid.messages))).toEqual(["APPLIED", "APPLIED", "APPLIED"]);
    expect(await custodyOf(house, { code: unsaid.bag, seal: "" })).toEqual({ state: "ARRIVED", custodian: "krousonas.7101" });
  });

  test("after a restart the witnesses find nothing missing, and the house goes on", async () => {
    const lines = house.logged.length;
    await house.restart();
    expect(house.logged.slice(lines).filter((line) => line.includes('"level":50'))).toEqual([]);
    expect((await fileOne(house)).status).toBe("COMPLETE");
  });
});
