import type { Tx } from "../../platform/transaction";
import { LikePeople, loadPeople, type OldPersonRecord } from "../applicants";
import { newId } from "../../platform/ids";
import { loadLegacyNumbers } from "../register";
import { type Place, type Progress, within } from "./extract-rows";
import type { RunRow } from "./find-runs";
import { gradePair } from "./grade.rules";
import { identityOf } from "./identity.rules";
import type { Mapping, TableMapping } from "./mapping";
import { isGreekName, mannerOf } from "./manner.rules";
import { type OldPerson, type OldRecord, readRecord } from "./read-record.rules";

interface Loading {
  readonly run: RunRow;
  readonly mapping: Mapping;
  readonly recordedBy: string;
  readonly unitCode: string | null;
  readonly like: LikePeople | undefined;
  readonly rowsAtOnce: number;
}

/**
 * Loads every row that waits, table by table, people before cases: each becomes a person and a case, or goes to somebody already brought in by this run, or is
 * quarantined with its reason. A batch is one transaction, so a run that was killed goes on with what waits and doubles nothing. `matching` off leaves people uncompared.
 */
export async function loadRows(place: Place, run: RunRow, recordedBy: string, progress: Progress, { matching = true } = {}): Promise<void> {
  const { mapping } = run;
  if (!mapping || (run.state !== "EXTRACTED" && run.state !== "LOADED")) return;
  const [predecessor] = await within(place, (tx) => tx.query<{ unitCode: string }>('SELECT unit_code AS "unitCode" FROM predecessor_office WHERE municipality_id = $1 AND id = $2', [tx.municipalityId, run.predecessorId]));
  const loading: Loading = { run, mapping, recordedBy, unitCode: predecessor?.unitCode ?? null, like: matching ? new LikePeople() : undefined, rowsAtOnce: place.rowsAtOnce };
  const tables = [...mapping.tables].sort((one, other) => Number(one.makes === "CASE") - Number(other.makes === "CASE"));
  for (const table of tables) {
    let [count, known, last] = [0, 0, 0];
    for (;;) {
      // Plans made for an empty table are slow ones: sizes are told again whenever they have doubled.
      if (count >= 2 * known) {
        await within(place, (tx) => tx.query("SELECT know_sizes()"));
        known = Math.max(count, place.rowsAtOnce);
      }
      const done = await within(place, (tx) => loadBatch(tx, loading, table, last));
      count += done.rows;
      last = done.last;
      if (done.rows > 0) progress(table.table, count);
      if (done.rows < place.rowsAtOnce) break;
    }
  }
  await within(place, async (tx) => {
    await tx.query("UPDATE migration_row SET outcome = 'QUARANTINED', reason = 'TABLE_NOT_MAPPED' WHERE municipality_id = $1 AND run_id = $2 AND outcome = 'PENDING' AND table_name <> ALL($3::text[])", [tx.municipalityId, run.id, tables.map(({ table }) => table)]);
    await tx.query("UPDATE migration_run SET state = 'LOADED', loaded_at = $3 WHERE municipality_id = $1 AND id = $2 AND state IN ('EXTRACTED', 'LOADED')", [tx.municipalityId, run.id, tx.now]);
  });
}

interface Waiting {
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
}
interface Outcome {
  readonly number: number;
  readonly outcome: "LOADED" | "MERGED" | "QUARANTINED";
  readonly reason?: string;
  readonly about?: string | null;
  readonly leftOut?: readonly string[];
  readonly applicantId?: string;
}

/** The next rows that wait behind the last one done: those before it are done, and their index is full of what they were. */
async function loadBatch(tx: Tx, loading: Loading, table: TableMapping, after: number): Promise<{ readonly rows: number; readonly last: number }> {
  const rows = await tx.query<Waiting>(
    `SELECT number, cells || coalesce(mended, '{}') AS cells FROM migration_row WHERE municipality_id = $1 AND run_id = $2 AND table_name = $3 AND outcome = 'PENDING' AND number > $4 ORDER BY number LIMIT ${loading.rowsAtOnce} FOR UPDATE`,
    [tx.municipalityId, loading.run.id, table.table, after],
  );
  if (rows.length === 0) return { rows: 0, last: after };
  const manner = mannerOf(loading.mapping, table);
  const outcomes: Outcome[] = [];
  const readable: { number: number; record: OldRecord }[] = [];
  for (const { number, cells } of rows) {
    const read = readRecord(cells, manner);
    if ("record" in read) readable.push({ number, record: read.record });
    else outcomes.push({ number, outcome: "QUARANTINED", reason: read.reason, about: read.about });
  }
  const people = await findOrLoadPeople(tx, loading, readable.map(({ record }) => record));
  const known = readable.filter(({ number, record }) => {
    if (people.has(identityOf(record) ?? "")) return true;
    outcomes.push({ number, outcome: "QUARANTINED", reason: "PERSON_UNKNOWN", about: "personKey" });
    return false;
  });
  const numbered = await loadLegacyNumbers(tx, loading.recordedBy, loading.run.predecessorId, known.flatMap(({ record }) => (record.case ? [{ number: record.case.number, year: record.case.year, subject: record.case.subject, sender: senderOf(record) }] : [])));
  const cases: unknown[] = [];
  let at = 0;
  for (const { number, record } of known) {
    const person = people.get(identityOf(record) ?? "") as { id: string; isNew: boolean };
    const numberId = record.case ? numbered[at++] : undefined;
    if (record.case && numberId === undefined) {
      outcomes.push({ number, outcome: "QUARANTINED", reason: "PROTOCOL_TWICE", about: "protocolNumber" });
      continue;
    }
    if (record.case) cases.push({ id: newId(), applicantId: person.id, numberId, ...record.case });
    outcomes.push({ number, outcome: person.isNew ? "LOADED" : "MERGED", leftOut: record.leftOut, applicantId: person.id });
    people.set(identityOf(record) ?? "", { id: person.id, isNew: false });
  }
  await loadCases(tx, loading.run.id, cases);
  await keepOutcomes(tx, loading.run.id, table.table, outcomes);
  return { rows: rows.length, last: rows.at(-1)?.number ?? after };
}

/** Everybody these rows speak of, by what the source knows them by: known to this run, or written now and compared with those who were here. */
async function findOrLoadPeople(tx: Tx, { run, unitCode, like }: Loading, records: readonly OldRecord[]): Promise<Map<string, { id: string; isNew: boolean }>> {
  const asked = new Map(records.flatMap((record) => { const identity = identityOf(record); return identity === undefined ? [] : [[identity, record.person] as const]; }));
  for (const record of records) if (record.person) asked.set(identityOf(record) ?? "", record.person);
  const known = await tx.query<{ identity: string; id: string }>("SELECT identity, applicant_id AS id FROM migration_person WHERE municipality_id = $1 AND run_id = $2 AND identity = ANY($3::text[])", [tx.municipalityId, run.id, [...asked.keys()]]);
  const people = new Map(known.map(({ identity, id }) => [identity, { id, isNew: false }]));
  const fresh = [...asked].flatMap(([identity, person]) => (person && !people.has(identity) ? [{ identity, person }] : []));
  const loaded = await loadPeople(tx, fresh.map(({ person }) => recordOf(person, unitCode)));
  fresh.forEach(({ identity }, index) => people.set(identity, { id: loaded.people[index]?.id ?? "", isNew: true }));
  await tx.query("INSERT INTO migration_person (municipality_id, run_id, identity, applicant_id, row_hash) SELECT $1, $2, p.* FROM unnest($3::text[], $4::uuid[], $5::text[]) AS p", [
    tx.municipalityId, run.id, fresh.map(({ identity }) => identity), loaded.people.map(({ id }) => id), loaded.people.map(({ hash }) => hash),
  ]);
  await tx.query("INSERT INTO migration_word (municipality_id, run_id, word) SELECT $1, $2, w FROM unnest($3::text[]) AS w ON CONFLICT DO NOTHING", [tx.municipalityId, run.id, loaded.newWords]);
  if (like) await keepMatches(tx, run.id, like, loaded.people.map(({ id }) => id));
  return people;
}

async function keepMatches(tx: Tx, runId: string, like: LikePeople, ids: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const matches = (await like.find(tx, ids)).flatMap(({ person, others }) =>
    others.flatMap((other) => {
      const pair = [person.id, other.id].sort().join();
      const graded = seen.has(pair) ? undefined : gradePair(person, other, like.distance);
      if (graded) seen.add(pair);
      return graded ? [{ applicantId: person.id, otherId: other.id, ...graded }] : [];
    }),
  );
  await tx.query(
    `INSERT INTO migration_match (municipality_id, run_id, applicant_id, other_id, grade, reasons)
     SELECT $1, $2, m."applicantId", m."otherId", m.grade, m.reasons FROM jsonb_to_recordset($3::jsonb) AS m ("applicantId" uuid, "otherId" uuid, grade text, reasons text[])`,
    [tx.municipalityId, runId, JSON.stringify(matches)],
  );
}

/** Where the old system knew no Latin spelling, its own stands in both places; a Greek transcription is kept as such. */
function recordOf(person: OldPerson, unitCode: string | null): OldPersonRecord {
  const isGreek = isGreekName(`${person.surname} ${person.givenName}`);
  const { fatherName, motherName, birth, sex, nationality, taxId, socialSecurityNumber, phone, email, street, travelDocument } = person;
  return {
    latinSurname: person.latinSurname ?? person.surname,
    latinGivenName: person.latinGivenName ?? person.givenName,
    greekSurname: isGreek ? person.surname : null,
    greekGivenName: isGreek ? person.givenName : null,
    fatherName, motherName, birthYear: birth.year, birthMonth: birth.month, birthDay: birth.day, sex, nationality, taxId, socialSecurityNumber, phone, email,
    residenceUnitCode: unitCode,
    residenceStreet: street ?? "",
    travelDocument,
  };
}

function senderOf({ person }: OldRecord): string | null {
  return person ? `${person.surname} ${person.givenName}` : null;
}

async function loadCases(tx: Tx, runId: string, cases: readonly unknown[]): Promise<void> {
  await tx.query(
    `INSERT INTO legacy_case (municipality_id, id, run_id, applicant_id, legacy_number_id, filed_on, subject, permit_serial, permit_until, decision_number, decided_on, remarks)
     SELECT $1, c.id, $2, c."applicantId", c."numberId", c."filedOn", c.subject, c."permitSerial", c."permitUntil", c."decisionNumber", c."decidedOn", c.remarks
     FROM jsonb_to_recordset($3::jsonb) AS c (id uuid, "applicantId" uuid, "numberId" uuid, "filedOn" date, subject text, "permitSerial" text, "permitUntil" date, "decisionNumber" text, "decidedOn" date, remarks text)`,
    [tx.municipalityId, runId, JSON.stringify(cases)],
  );
}

async function keepOutcomes(tx: Tx, runId: string, table: string, outcomes: readonly Outcome[]): Promise<void> {
  await tx.query(
    `UPDATE migration_row r SET outcome = o.outcome, reason = o.reason, about = o.about, left_out = coalesce(o."leftOut", '{}'), applicant_id = o."applicantId"
     FROM jsonb_to_recordset($4::jsonb) AS o (number int, outcome text, reason text, about text, "leftOut" text[], "applicantId" uuid)
     WHERE r.municipality_id = $1 AND r.run_id = $2 AND r.table_name = $3 AND r.number = o.number`,
    [tx.municipalityId, runId, table, JSON.stringify(outcomes)],
  );
}
