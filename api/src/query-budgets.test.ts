import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type DefinitionNode, type DocumentNode, Kind, parse, print, visit } from "graphql";
import { Client } from "pg";
import { Phone } from "./device.testing";
import { grantOne, lineFor, packAndSeal } from "./errand.testing";
import { drita, fileOne, officeId } from "./filing.testing";
import { oldDatabases } from "./features/legacy/old-databases.testing";
import { localDay } from "./platform/clock";
import { houseTemplate } from "./platform/papers";
import { type House, openHouse, type Person } from "./testing";

/** Every query a screen of the web sends, and the most statements it may cost; the session's own is among them. */
const budgets = {
  Today: 23,
  Session: 5,
  Ledger: 9,
  Alarms: 12,
  Incidents: 9,
  Incident: 16,
  Notices: 8,
  CaseNotices: 14,
  NoticeTexts: 4,
  TryNoticeText: 3,
  NoticeHours: 4,
  NotMoving: 6,
  LedgerState: 8,
  Devices: 6,
  DeviceHolders: 5,
  Quarantined: 5,
  InstalledMunicipalities: 1,
  MyPasskeys: 2,
  SealStock: 6,
  Labels: 9,
  PasskeyChallenge: 1,
  FilingForm: 5,
  CategoriesOf: 2,
  Requirements: 2,
  RenewalWindow: 6,
  FilingFee: 2,
  Rules: 8,
  AskedPapers: 2,
  Templates: 4,
  Template: 5,
  TryTemplate: 3,
  FilingsForOthers: 3,
  Filers: 7,
  PossibleDuplicates: 8,
  Applications: 7,
  Person: 28,
  LikePeople: 7,
  Referrals: 6,
  LegacyNumbers: 4,
  OldCases: 4,
  OldRemainders: 4,
  LikelyDoubles: 5,
  MyOffice: 4,
  Offices: 8,
  OfficeHistory: 6,
  ContactChanges: 4,
  OfficeRemains: 8,
  DeliveryPolicyState: 8,
  Branches: 9,
  BranchProposal: 5,
  Mergers: 8,
  MergerPlan: 8,
  ReportAsOf: 6,
  Installation: 7,
  AbsorbedRegisters: 4,
  StaffOf: 4,
  CustodyPlans: 7,
  MigrationRuns: 6,
  MigrationRun: 9,
  MigrationPreview: 8,
  MigrationRows: 4,
  MigrationMatches: 6,
  Predecessors: 3,
  ReadyToCollect: 7,
  Application: 31,
  Deliver: 22,
  HandOver: 12,
  CheckIdentity: 6,
  Items: 7,
  Untagged: 7,
  Batches: 15,
  DuePapers: 14,
  CameBack: 14,
  Returns: 12,
  Return: 12,
  ListReview: 2,
  Outbound: 12,
  Inbound: 16,
  RegisterYears: 2,
  RegisterClosings: 4,
  ProtocolEntries: 9,
  ProtocolNumbers: 2,
  Safes: 6,
  Item: 12,
  SafeCount: 9,
  OpenCounts: 6,
  Evidence: 15,
  LedgerGrowth: 4,
  Identify: 12,
  Packages: 5,
  TransferRequests: 8,
  Package: 9,
  CourierDay: 4,
  HearDevice: 8,
  VerifyPaper: 6,
  CaseProgress: 8,
} as const;
type Screen = keyof typeof budgets;

const web = join(__dirname, "../../web/src/features");
const definitions = readdirSync(web, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".graphql.ts") || file.endsWith("courier-documents.ts"))
  .flatMap((file) => [...readFileSync(join(web, file), "utf8").matchAll(/graphql\(`([^`]+)`\)|`(query [^`$]+(?:\$\{packageFields\}[^`]*)?)`/gu)].map((match) => (match[1] ?? match[2] ?? "").replace("${packageFields}", "code seal manifest state returning mine expectedBy from { code name address } to { code name address }")))
  .concat([...readFileSync(join(web, "../platform/device/device-documents.ts"), "utf8").matchAll(/`(query [^`]+)`/gu)].map(([, text = ""]) => text))
  .flatMap((text) => parse(text).definitions);

/** The operation with the fragments it spreads, as the web sends it. */
function operation(name: string): string {
  const kept = new Map<string, DefinitionNode>();
  const keep = (wanted: string) => {
    const found = definitions.find((definition) => "name" in definition && definition.name?.value === wanted);
    if (!found) throw new Error(`the web has no ${wanted}`);
    if (kept.has(wanted)) return;
    kept.set(wanted, found);
    visit(found, { FragmentSpread: (spread) => keep(spread.name.value) });
  };
  keep(name);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...kept.values()] };
  return print(document);
}

interface Thing {
  readonly applicationId: string;
  readonly applicantId: string;
  readonly outboundId: string;
  readonly inboundId: string;
  readonly returnId: string;
  readonly code: string;
  readonly permitTag: string;
  readonly checkpoint: { readonly size: number; readonly root: string };
  readonly countId: string;
  readonly incidentId: string;
  readonly verificationCode: string;
  readonly statusCode: string;
  readonly migrationId: string;
  readonly branchId: string;
  readonly centralId: string;
}

let house: House;
type Someone = "central" | "branch" | "courier" | "supervisor" | "auditor" | "other" | "colleague";
let people: Readonly<Record<Someone, Person>>;

beforeAll(async () => {
  house = await openHouse();
  // The clock stands: what is counted are the screens' statements, not the office's heartbeat once a minute.
  house.now = new Date();
  const usernames: Readonly<Record<Someone, string>> = { central: "kentriki", branch: "tylisos", courier: "dianomeas", supervisor: "epoptis", auditor: "elegktis", other: "krousonas", colleague: "krousonas2" };
  people = Object.fromEntries(await Promise.all(Object.entries(usernames).map(async ([someone, username]) => [someone, await house.as(username)])));
});
afterAll(() => house.close());

/** Batches both ways and a bag on its way, each with `size` lines; lists hold what came before as well. */
async function world(size: number): Promise<Thing> {
  const { central, branch, courier, supervisor, other, colleague } = people;
  const each = Array.from({ length: size });
  const filed = [];
  for (const _ of each) filed.push(await fileOne(house, "kentriki"));
  const representative = { kind: "LAWYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Πληρεξούσιο 12/2026", scope: "FILE" };
  await supervisor.act("setLegalRule", { input: { code: "FILINGS_FOR_OTHERS", value: 1, validFrom: localDay(house.now), source: "απόφαση 1/2026" } }, "id");
  for (const _ of each) await fileOne(house, "tylisos", { applicant: drita, differentPersonConfirmed: true, representative });
  const back = [];
  for (const _ of each) back.push(await grantOne(house, "K0"));
  await central.act("returnItem", { tags: back.map(({ permitTag }) => permitTag), reason: "OTHER", note: "x" }, "items { id }");
  const returned = await central.act<{ id: string }>("openReturnBatch", {}, "id");
  await central.act("fillReturnBatch", { batchId: returned.id, tags: back.map(({ permitTag }) => permitTag) }, "id");
  for (const _ of each) await branch.act("registerEntry", { input: { direction: "INTERNAL", characterisation: "ΣΗΜΕΙΩΜΑ", subject: "x", attachments: 0, addressee: "x" } }, "id");
  await central.act("closeRegister", {}, "id");
  const outbound = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  for (const { id } of filed) {
    const { tag } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag");
    await central.act("addToOutboundBatch", { batchId: outbound.id, tag }, "id");
  }
  await central.act("dispatchOutboundBatch", { batchId: outbound.id }, "id");
  const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: `Φ.${size}`, directorateDate: "2011-05-20", listedCount: size }, "id");
  for (const { protocolEntry } of filed) await central.act("addInboundLine", { batchId: inbound.id, line: lineFor(protocolEntry, `ΒΒ${size}${protocolEntry.number}`) }, "id");
  const granted = [];
  for (const _ of each) granted.push(await grantOne(house));
  const bag = await packAndSeal(house, "B2", granted.flatMap(({ permitTag, decisionTag }) => [permitTag, decisionTag]));
  await courier.act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "code");
  const applicationId = granted[0]?.applicationId ?? "";
  const { receipt, applicant } = await central.ask<{ applicant: { id: string }; receipt: { verificationCode: string; statusCode: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } receipt { verificationCode statusCode } } }", { id: applicationId });
  for (const [index] of each.entries()) {
    await branch.act("declareChange", { input: { applicantId: applicant.id, kind: "LOSS", changedOn: "2026-11-01", details: `απώλεια ${index}`, attachments: 0 } }, "kind");
    await branch.act("referPaper", { input: { kind: "RENEWAL", sender: "X", toMunicipalityId: "7101", attachments: 0 } }, "id");
    const { id } = await fileOne(house, "tylisos", { candidateIds: [applicant.id] });
    const twin = await central.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id });
    await supervisor.act("mergeApplicants", { keptId: applicant.id, mergedId: twin.applicant.id, reason: "ίδιο πρόσωπο δύο φορές", secondPerson: { username: "kentriki", password: "test-password-1" } }, "id");
  }
  for (const _ of each) await other.act("tagCaseFile", { applicationId: (await fileOne(house, "krousonas", {}, "B1")).id }, "tag");
  // As many people as that may be in the list twice.
  for (const number of each.map((_, index) => String(100_000_000 + size * 10 + index))) {
    const doubled = [(await fileOne(house, "tylisos")).id, (await fileOne(house, "tylisos")).id];
    await house.sql("UPDATE applicant SET tax_id = $2 WHERE id IN (SELECT applicant_id FROM application WHERE id = ANY($1::uuid[]))", [doubled, number]);
  }
  const count = await other.act<{ id: string }>("startSafeCount", {}, "id");
  await colleague.act("recordSafeCount", { countId: count.id, tags: [] }, "id");
  for (const _ of each) {
    const phone = await Phone.enrol(house, "krousonas");
    const take = await phone.take(bag);
    await supervisor.act("revokeDevice", { deviceId: phone.deviceId, reason: "REPLACED" }, "state");
    await phone.bring(take);
  }
  const checkpoint = await supervisor.act<{ size: number; root: string }>("anchorLedger", {}, "size root");
  await supervisor.act("setPaperTemplate", { name: "MANIFEST", source: houseTemplate("manifest") }, "own");
  const [incident] = await house.sql<{ id: string }>("SELECT id FROM incident ORDER BY opened_at DESC LIMIT 1");
  for (const _ of each) await supervisor.act("assessBreach", { input: { incidentId: incident?.id, risk: "NONE", notify: false, reasons: "Ήταν σε κλειδωμένο συρτάρι του γραφείου" } }, "id");
  await house.sql(
    `INSERT INTO notice (municipality_id, id, application_id, applicant_id, reason, step, subject, channel, status, token, planned_at, next_attempt_at)
     SELECT '7105', gen_random_uuid(), $1, $2, 'REMINDER', 1, gen_random_uuid()::text, 'EMAIL', 'QUEUED', gen_random_uuid()::text, now(), now() FROM generate_series(1, $3::int)`,
    [applicationId, applicant.id, size],
  );
  const migrationId = await migrated(size);
  const [branchId, centralId] = [await officeId(central, "B2"), await officeId(central, "K0")];
  return { migrationId, branchId, centralId, incidentId: incident?.id ?? "", applicationId, applicantId: applicant.id, outboundId: outbound.id, inboundId: inbound.id, returnId: returned.id, code: bag.code, permitTag: granted[0]?.permitTag ?? "", checkpoint: { size: checkpoint.size, root: checkpoint.root }, countId: count.id, verificationCode: receipt.verificationCode, statusCode: receipt.statusCode };
}

/** The database of an abolished municipality, loaded, with rows kept back and people who may be known. */
async function migrated(size: number): Promise<string> {
  const { supervisor } = people;
  const [predecessor] = (await supervisor.ask<{ predecessorOffices: { id: string }[] }>("{ municipality { predecessorOffices { id } } }")).predecessorOffices;
  const [, old] = oldDatabases({ seed: 5, people: 20 * size, rotten: 0.3 });
  const answer = await house.app.inject({ method: "PUT", url: `/files/migration-extracts/${predecessor?.id}?commandId=${randomUUID()}&name=old.csv&about=`, headers: { cookie: supervisor.cookie, "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" }, payload: Buffer.from(old?.bytes ?? []) });
  const { id } = answer.json<{ id: string }>();
  const { mapping } = await supervisor.ask<{ mapping: string }>("query ($id: ID!) { migrationPreview(runId: $id) { mapping } }", { id });
  await supervisor.act("startMigration", { runId: id, mapping }, "id");
  while ((await supervisor.ask<{ state: string }>("query ($id: ID!) { migrationRun(id: $id) { state } }", { id })).state !== "RECONCILED") await new Promise((resolve) => setTimeout(resolve, 100));
  return id;
}

async function countStatements(screen: Screen, thing: Thing): Promise<number> {
  const { central, branch, courier, supervisor, auditor, other } = people;
  const asked: Readonly<Record<Screen, readonly [Person, object]>> = {
    Today: [central, {}],
    Session: [central, {}],
    Alarms: [supervisor, { first: 30, after: null }],
    NotMoving: [supervisor, { officeId: null, after: null }],
    Incidents: [supervisor, { open: true, after: null }],
    Incident: [supervisor, { id: thing.incidentId }],
    Notices: [supervisor, { status: null, after: null }],
    CaseNotices: [central, { id: thing.applicationId }],
    NoticeTexts: [central, {}],
    TryNoticeText: [central, { reason: "READY", language: "el", text: { subject: "x", mail: "{office} {link}", sms: "{office} {link}" } }],
    NoticeHours: [supervisor, {}],
    Ledger: [supervisor, { after: null }],
    LedgerState: [supervisor, {}],
    Devices: [supervisor, { after: null }],
    DeviceHolders: [supervisor, {}],
    Quarantined: [supervisor, { after: null }],
    InstalledMunicipalities: [house.anyone(), {}],
    MyPasskeys: [central, {}],
    SealStock: [central, {}],
    Labels: [central, { codes: [thing.code] }],
    PasskeyChallenge: [house.anyone(), { purpose: "SIGN_IN" }],
    FilingForm: [branch, {}],
    CategoriesOf: [branch, { kind: "WORK_APPROVAL" }],
    Requirements: [branch, { kind: "RENEWAL", category: "EMPLOYMENT" }],
    RenewalWindow: [branch, { expiresOn: "2027-01-31", category: null }],
    FilingFee: [branch, { input: { kind: "RENEWAL", category: "EMPLOYMENT", birthYear: 1990, birthMonth: null, birthDay: null, permitYears: null } }],
    Rules: [central, {}],
    AskedPapers: [central, { kind: "RENEWAL", category: "EMPLOYMENT" }],
    Templates: [central, {}],
    Template: [central, { name: "REGISTRATION_RECEIPT" }],
    FilingsForOthers: [branch, { identityNumber: "ΑΚ 123456" }],
    Filers: [supervisor, { after: null }],
    TryTemplate: [supervisor, { name: "MANIFEST", source: houseTemplate("manifest") }],
    PossibleDuplicates: [branch, { input: drita }],
    Person: [central, { id: thing.applicantId }],
    LikePeople: [central, { text: "BERISHA" }],
    MyOffice: [central, {}],
    Offices: [supervisor, {}],
    ContactChanges: [supervisor, { officeId: thing.branchId }],
    OfficeHistory: [supervisor, { officeId: thing.branchId }],
    OfficeRemains: [supervisor, { officeId: thing.branchId }],
    DeliveryPolicyState: [supervisor, {}],
    Branches: [supervisor, {}],
    BranchProposal: [supervisor, { count: 1 }],
    Mergers: [supervisor, {}],
    MergerPlan: [supervisor, { fromOfficeIds: [await officeId(central, "B1")], intoOfficeId: thing.branchId }],
    AbsorbedRegisters: [supervisor, {}],
    ReportAsOf: [supervisor, { asOf: localDay(new Date()) }],
    Installation: [supervisor, {}],
    StaffOf: [supervisor, { officeId: thing.branchId }],
    CustodyPlans: [supervisor, { officeId: thing.branchId }],
    MigrationRuns: [supervisor, { after: null }],
    MigrationRun: [supervisor, { id: thing.migrationId }],
    MigrationPreview: [supervisor, { runId: thing.migrationId, mapping: null }],
    MigrationRows: [supervisor, { runId: thing.migrationId, reason: "BIRTH_UNREADABLE", after: null }],
    MigrationMatches: [supervisor, { runId: thing.migrationId, grade: "SURE" }],
    OldCases: [central, { id: thing.applicantId, after: null }],
    OldRemainders: [central, { id: thing.applicantId, after: null }],
    LikelyDoubles: [supervisor, { after: null }],
    LegacyNumbers: [central, { number: "1", after: null }],
    Predecessors: [central, {}],
    Referrals: [central, { waiting: true, after: null }],
    Applications: [branch, { filter: null, after: null }],
    ReadyToCollect: [central, { after: null }],
    Application: [central, { id: thing.applicationId }],
    HandOver: [central, { tag: thing.permitTag }],
    Deliver: [branch, { id: thing.applicationId }],
    CheckIdentity: [branch, { applicationId: thing.applicationId, kind: "PASSPORT", number: "BK0934417", seen: null }],
    Items: [central, { filter: { officeId: thing.centralId, states: ["IN_SAFE", "BATCHED"] }, after: null }],
    Untagged: [branch, {}],
    Batches: [central, { after: null, askedAfter: null }],
    DuePapers: [central, { after: null }],
    Outbound: [central, { id: thing.outboundId }],
    Inbound: [central, { id: thing.inboundId }],
    CameBack: [central, { after: null }],
    Returns: [central, { after: null }],
    Return: [central, { id: thing.returnId }],
    ListReview: [central, { file: { name: "l.csv", content: Buffer.from("Αρ. πρωτ.;Ονοματεπώνυμο\n1/2026;X\n").toString("base64") } }],
    RegisterYears: [central, {}],
    RegisterClosings: [central, { after: null }],
    ProtocolNumbers: [central, { year: new Date().getFullYear() }],
    ProtocolEntries: [central, { year: null, number: null, text: "a", after: null }],
    Safes: [central, {}],
    Item: [central, { tag: thing.permitTag }],
    SafeCount: [central, { id: thing.countId }],
    OpenCounts: [supervisor, {}],
    Evidence: [auditor, { tag: thing.permitTag }],
    LedgerGrowth: [branch, thing.checkpoint],
    Identify: [other, { code: thing.permitTag }],
    TransferRequests: [central, { after: null }],
    Packages: [branch, { box: "INCOMING", after: null }],
    Package: [central, { code: thing.code }],
    CourierDay: [courier, {}],
    HearDevice: [courier, { kid: "x" }],
    VerifyPaper: [house.anyone(), { code: thing.verificationCode }],
    CaseProgress: [house.anyone(), { code: thing.statusCode }],
  };
  const [person, variables] = asked[screen];
  const watch = jest.spyOn(Client.prototype, "query");
  const answer = await person.send(operation(screen), { ...variables });
  const statements = watch.mock.calls.map(([first]) => first as unknown).filter((first) => typeof first === "object" || !/^(BEGIN|COMMIT)/u.test(String(first)));
  watch.mockRestore();
  expect(answer.errors).toBeUndefined();
  return statements.length;
}

describe("what a screen costs the database", () => {
  test("every query of the web has a budget", () => {
    const queries = definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === "query" ? [definition.name?.value] : []));
    expect(queries.sort()).toEqual(Object.keys(budgets).sort());
  });

  test("each stays within it, and costs no more when everything is four times as much", async () => {
    const screens = Object.keys(budgets) as Screen[];
    const few = await world(1);
    const before: Record<string, number> = {};
    for (const screen of screens) before[screen] = await countStatements(screen, few);
    const many = await world(4);
    const after: Record<string, number> = {};
    for (const screen of screens) after[screen] = await countStatements(screen, many);
    if (process.env["SHOW_BUDGETS"]) process.stdout.write(`${JSON.stringify(after)}\n`);
    // Which reads of one request share a batch depends on what answers first: two more are no growth, one more per row is.
    expect(screens.filter((screen) => (after[screen] ?? Infinity) > (before[screen] ?? 0) + 2)).toEqual([]);
    expect(screens.filter((screen) => (after[screen] ?? Infinity) > budgets[screen])).toEqual([]);
    expect(Object.values(after).every((count) => count > 0)).toBe(true);
  }, 240_000);
});
