import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type Role, roles } from "@epidosi/schema";
import { type Place, places } from "./authorisation-table";
import { grantOne, onTheWay, packAndSeal } from "./errand.testing";
import { fileOne, filing } from "./filing.testing";
import { drawn } from "./signature.testing";
import { type House, Person } from "./testing";

const officeOf = { CENTRAL: "K0", BRANCH: "B2", SUSPENDED: "B1" } as const satisfies Record<Place, string>;

/** A person with one role and no other, at an office of a kind; their session is written, not opened: no password is hashed. */
export interface Actor {
  readonly role: Role;
  readonly place: Place;
  readonly person: Person;
}

/** One person of each role at each place of a municipality; the suspended branch has no decision in force from now on. */
export async function everybody(house: House, municipalityId: string, at: readonly Place[] = places): Promise<Actor[]> {
  if (at.includes("SUSPENDED")) await house.sql("UPDATE mayoral_decision SET valid_to = valid_from WHERE municipality_id = $1 AND office_id = (SELECT id FROM office WHERE municipality_id = $1 AND code = 'B1')", [municipalityId]);
  const actors: Actor[] = [];
  for (const place of at) for (const role of roles) actors.push({ role, place, person: await appoint(house, municipalityId, role, officeOf[place]) });
  return actors;
}

async function appoint(house: House, municipalityId: string, role: Role, code: string): Promise<Person> {
  const [row] = await house.sql<{ id: string; officeId: string }>(
    `WITH office AS (SELECT id FROM office WHERE municipality_id = $1 AND code = $2),
       made AS (INSERT INTO staff_member (municipality_id, id, username, name, capacity, password_hash, active) VALUES ($1, $3, $4, $4, 'Υπάλληλος', 'none', true) RETURNING id),
       assigned AS (INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from) SELECT $1, $5, made.id, office.id, $6, '2011-01-01' FROM made, office)
     SELECT made.id, office.id AS "officeId" FROM made, office`,
    [municipalityId, code, randomUUID(), `${role}-${code}`.toLowerCase(), randomUUID(), role],
  );
  if (!row) throw new Error(`there is no office ${code} in ${municipalityId}`);
  return sessionOf(house, municipalityId, row.id, row.officeId);
}

async function sessionOf(house: House, municipalityId: string, staffId: string, officeId: string): Promise<Person> {
  const token = randomBytes(32).toString("base64url");
  await house.sql("INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, now(), now() + interval '1 day')", [municipalityId, randomUUID(), createHash("sha256").update(token).digest("hex"), staffId, officeId]);
  return new Person(() => house.app, `epidosi_session=${municipalityId}.${token}`);
}

/** A second session of the same person, for an act that ends it. */
export async function again(house: House, { person }: Actor): Promise<Person> {
  const [, municipalityId = "", token = ""] = /=(\d{4})\.(.+)$/u.exec(person.cookie) ?? [];
  const [row] = await house.sql<{ staffId: string; officeId: string }>('SELECT staff_id AS "staffId", office_id AS "officeId" FROM session WHERE municipality_id = $1 AND token_hash = $2', [municipalityId, createHash("sha256").update(token).digest("hex")]);
  return sessionOf(house, municipalityId, row?.staffId ?? "", row?.officeId ?? "");
}

/** Something of everything in ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ: filings by others and of minors, bags at each stop, a paper served, one that is lost, a count, a seal, a referral. */
export async function fillHouse(house: House): Promise<void> {
  const [central, branch, keeper, supervisor] = await Promise.all([house.as("kentriki"), house.as("tylisos"), house.as("thyrida"), house.as("epoptis")]);
  await onTheWay(house, 1);
  const { permitTag, decisionTag } = await grantOne(house, "B2");
  await packAndSeal(house, "B2", [permitTag, decisionTag]);
  const { applicationId, passport } = await grantOne(house, "K0");
  const started = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
  await central.act("completeDelivery", { deliveryId: started.id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true, signaturePng: drawn } }, "id");
  const representative = { kind: "LAWYER", name: "ΠΑΠΑΔΑΚΗΣ ΜΥΣΤΙΚΟΣ", identityNumber: "ΑΚ 778899", evidence: "Πληρεξούσιο 14/2026", scope: "FILE_AND_SUPPLEMENT" };
  const [first, ...others] = (await filing(branch))["documents"] as { requirement: string; state: string }[];
  const incomplete = await fileOne(house, "tylisos", { representative, documents: [{ ...first, state: "MISSING" }, ...others] });
  await branch.act("fileSupplement", { input: { applicationId: incomplete.id, papers: [first?.requirement ?? ""], attachments: 1, representative } }, "id");
  const certified = await fileOne(house);
  await branch.act("issueSubmissionCertificate", { applicationId: certified.id }, "id");
  const { tag } = await branch.act<{ tag: string }>("tagCaseFile", { applicationId: certified.id }, "tag");
  await branch.act("reportItemMissing", { tag, note: "δεν βρίσκεται" }, "id");
  await branch.act("referPaper", { input: { kind: "RENEWAL", sender: "HOXHA ARBEN ΜΥΣΤΙΚΟΣ", toMunicipalityId: "7101", attachments: 1 } }, "id");
  await branch.act("registerEntry", { input: { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Θέμα", attachments: 0, addressee: "ΔΗΜΟΣ", sender: "BERISHA", senderNumber: "1" } }, "id");
  await keeper.act("receiveSeals", { firstSeal: "300001", lastSeal: "300020" }, "office { id }");
  await keeper.act("spoilSeal", { seal: "300003", reason: "έσπασε" }, "office { id }");
  await keeper.act("startSafeCount", {}, "id");
  await supervisor.act("closeRegister", {}, "id");
  await supervisor.act("anchorLedger", {}, "id");
  const [application] = await house.sql<{ id: string }>("SELECT applicant_id AS id FROM application WHERE id = $1", [certified.id]);
  await branch.act("recordLegacyNumber", { input: { predecessorId: (await branch.ask<{ predecessorOffices: { id: string }[] }>("{ municipality { predecessorOffices { id } } }")).predecessorOffices[0]?.id, number: "12/Α", year: 1998, subject: "Αίτηση", sender: "HOXHA ΜΥΣΤΙΚΟΣ" } }, "id");
  await supervisor.act("setCalendarDay", { day: "2030-01-02", closed: true, name: "Απεργία" }, "id");
  await supervisor.act("suspendDeadlines", { from: "2030-02-01", to: "2030-02-10", source: "ΠΝΠ" }, "id");
  await branch.act("declareChange", { input: { applicantId: application?.id, kind: "LOSS", details: "χάθηκε η άδεια", changedOn: "2026-11-01", attachments: 1 } }, "late");
}

/** What every row of a municipality says, table by table; without what looking itself leaves behind. */
export async function contentOf(house: House, municipalityId: string): Promise<Map<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT quote_ident(c.relname) AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('session', 'office_link', 'sign_in_failure') ORDER BY 1`,
  );
  const content = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await house.sql<{ content: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS content FROM ${name} t WHERE municipality_id = $1`, [municipalityId]);
    content.set(name, row?.content ?? "");
  }
  return content;
}

/** Every id of a municipality's rows, and the words that are of its persons: none of them may come before a stranger. */
export async function secretsOf(house: House, municipalityId: string): Promise<{ readonly ids: ReadonlySet<string>; readonly words: readonly string[] }> {
  const tables = await house.sql<{ name: string }>(
    `SELECT quote_ident(c.relname) AS name FROM pg_class c JOIN pg_attribute m ON m.attrelid = c.oid AND m.attname = 'municipality_id'
     JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'uuid'::regtype WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  const ids = new Set<string>();
  for (const { name } of tables) for (const { id } of await house.sql<{ id: string }>(`SELECT id FROM ${name} WHERE municipality_id = $1`, [municipalityId])) ids.add(id);
  const columns = await house.sql<{ table: string; column: string }>(
    `SELECT quote_ident(c.relname) AS table, quote_ident(a.attname) AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND c.relname = ANY($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'text'::regtype AND a.attname <> ALL($2)`,
    [["applicant", "travel_document", "residence", "representative", "referral", "application_party", "guardianship"], ["kind", "sex", "language", "nationality", "scope", "state", "issuing_state", "unit_code", "status", "role", "relation"]],
  );
  const words = new Set<string>();
  for (const { table, column } of columns)
    for (const { word } of await house.sql<{ word: string | null }>(`SELECT DISTINCT ${column} AS word FROM ${table} WHERE municipality_id = $1`, [municipalityId])) if (word !== null && word.length > 5) words.add(word);
  return { ids, words: [...words] };
}
