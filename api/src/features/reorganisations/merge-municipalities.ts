import type { DataSource } from "typeorm";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { publishKey } from "../../platform/published-keys";
import type { SigningKey } from "../../platform/signing-key";
import { inMunicipality, sqlState, type Tx } from "../../platform/transaction";
import { makeCheckpoint, tellWitnessOf } from "../custody";
import { asideTables, changed, countRows, findCheckedKeys, findTenantTables, ownTables, stayingTables } from "./merger-tables";
import { MunicipalityMerger, MunicipalityMergerTotal } from "./municipality-merger.entity";
import { type Renamed, settleCollisions } from "./settle-collisions";
import { closedBooks } from "./write-closed-books";

export interface MunicipalityMergerInput {
  readonly from: readonly string[];
  readonly into: string;
  /** The day of the merger: the one on which it is done. */
  readonly on: string;
  readonly dryRun: boolean;
}

export interface TableTotal {
  readonly what: string;
  readonly fromBefore: number;
  readonly intoBefore: number;
  readonly moved: number;
  readonly keptAside: number;
  readonly stayed: number;
  readonly intoAfter: number;
}

export interface MergedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly renamed: readonly Renamed[];
  readonly totals: readonly TableTotal[];
}

export interface MunicipalityMergerReport {
  readonly state: "DONE" | "DRY_RUN" | "ALREADY_MERGED";
  readonly merged: readonly MergedMunicipality[];
}

/** Why municipalities cannot be merged as asked: for the host, in a sentence. Nothing was changed. */
export class CannotMerge extends Error {}

/** Thrown at the end of a dry run: everything was done and is taken back. */
class TakenBack extends Error {
  constructor(readonly merged: readonly MergedMunicipality[]) {
    super("a dry run");
  }
}

/**
 * Municipalities become part of another, in one transaction of the owner with all their tables locked: every row, with the closed books of
 * their registers and ledgers kept as files (infra/decisions/0022). A second run changes nothing and answers what is kept. Throws `CannotMerge`.
 */
export async function mergeMunicipalities(owner: DataSource, installation: { readonly key: SigningKey; readonly dataDir: string }, input: MunicipalityMergerInput, now: Date): Promise<MunicipalityMergerReport> {
  const report = await merge(owner, installation.key, input, now);
  if (report.state === "DONE") for (const code of [...input.from, input.into]) await tellWitnessOf(owner, installation.dataDir, code, now);
  return report;
}

async function merge(owner: DataSource, key: SigningKey, input: MunicipalityMergerInput, now: Date): Promise<MunicipalityMergerReport> {
  assertAsked(input, localDay(now));
  await publishKey(owner, key.published, now);
  try {
    return await inMunicipality(owner, input.into, now, async (tx) => {
      const open = await findOpen(tx, input);
      if (open.length === 0) return { state: "ALREADY_MERGED", merged: await findMerged(tx, input.from) };
      const merged = await withTables(tx, async (tables) => {
        const done: MergedMunicipality[] = [];
        for (const from of open) done.push(await absorb(tx, owner, key, { ...input, from, tables }));
        while (await makeCheckpoint(tx, key, true));
        return done;
      });
      if (input.dryRun) throw new TakenBack(merged);
      return { state: "DONE", merged };
    });
  } catch (problem) {
    if (problem instanceof TakenBack) return { state: "DRY_RUN", merged: problem.merged };
    if (sqlState(problem) === "55P03") throw new CannotMerge("Somebody works with the database. Stop the server and try again; nothing was changed.");
    throw problem;
  }
}

function assertAsked({ from, into, on }: MunicipalityMergerInput, today: string): void {
  const strange = [...from, into].find((code) => !/^[0-9]{4}$/u.test(code));
  if (from.length === 0 || strange !== undefined) throw new CannotMerge("Say which and into which by their ELSTAT codes: --from 7101,7102 --into 7105.");
  if (from.includes(into)) throw new CannotMerge(`${into} does not merge into itself.`);
  if (new Set(from).size !== from.length) throw new CannotMerge("Each municipality is named once.");
  if (on !== today) throw new CannotMerge(`Run it on the day of the merger: --on is ${on}, today is ${today}.`);
}

/** Those still to be merged. Throws for an unknown one and for one that is part of a third. */
async function findOpen(tx: Tx, { from, into }: MunicipalityMergerInput): Promise<string[]> {
  const rows = await tx.query<{ code: string; installed: boolean; into: string | null }>(
    `SELECT c.code, EXISTS (SELECT 1 FROM installed_municipality i WHERE i.id = c.code) AS installed, a.into_id AS into
     FROM unnest($1::text[]) AS c (code) LEFT JOIN absorbed_municipality a ON a.id = c.code`,
    [[...from, into]],
  );
  for (const row of rows) {
    if (row.into !== null && (row.code === into || row.into !== into)) throw new CannotMerge(`${row.code} is part of ${row.into} since it was merged.`);
    if (row.into === null && !row.installed) throw new CannotMerge(`${row.code} is not in this installation.`);
  }
  return rows.filter((row) => row.code !== into && row.into === null).map((row) => row.code);
}

async function findMerged(tx: Tx, from: readonly string[]): Promise<MergedMunicipality[]> {
  const mergers = await tx.query<{ id: string; code: string; name: string }>("SELECT id, from_code AS code, from_name AS name FROM municipality_merger WHERE municipality_id = $1 AND from_code = ANY($2) ORDER BY from_code", [tx.municipalityId, from]);
  const found: MergedMunicipality[] = [];
  for (const { id, ...merger } of mergers)
    found.push({
      ...merger,
      renamed: [],
      totals: await tx.query<TableTotal>(
        `SELECT what, from_before AS "fromBefore", into_before AS "intoBefore", moved, kept_aside AS "keptAside", stayed, into_after AS "intoAfter" FROM municipality_merger_total WHERE municipality_id = $1 AND merger_id = $2 ORDER BY what`,
        [tx.municipalityId, id],
      ),
    });
  return found;
}

/** With every table locked, row-level security off for the owner and foreign keys checked at the end; all as before when the work is done. */
async function withTables<T>(tx: Tx, work: (tables: readonly string[]) => Promise<T>): Promise<T> {
  const tables = await findTenantTables(tx);
  const quoted = tables.map((table) => `"${table}"`);
  await tx.query("SET LOCAL lock_timeout = '10s'");
  await tx.query(`LOCK TABLE ${quoted.join(", ")}, installed_municipality, absorbed_municipality IN ACCESS EXCLUSIVE MODE`);
  const keys = await findCheckedKeys(tx, tables);
  for (const table of quoted) await tx.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  for (const { table, name } of keys) await tx.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" DEFERRABLE`);
  await tx.query("SET CONSTRAINTS ALL DEFERRED");
  const done = await work(tables);
  await tx.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const { table, name } of keys) await tx.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" NOT DEFERRABLE`);
  for (const table of quoted) await tx.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  return done;
}

interface Absorbing extends Omit<MunicipalityMergerInput, "from"> {
  readonly from: string;
  readonly tables: readonly string[];
}

async function absorb(tx: Tx, owner: DataSource, key: SigningKey, { from, into, on, tables }: Absorbing): Promise<MergedMunicipality> {
  await assertNothingOpen(tx, from);
  const [row] = await tx.query<{ name: string }>("SELECT name FROM municipality WHERE municipality_id = $1", [from]);
  const merger = { municipalityId: into, id: newId(), fromCode: from, fromName: row?.name ?? from, takesPlaceOn: on, at: tx.now };
  await tx.insert(MunicipalityMerger, merger);
  await keepBooks(tx, owner, key, from, merger.id);

  const counted = tables.filter((table) => !ownTables.includes(table));
  const [fromBefore, intoBefore] = [await countRows(tx, counted, from), await countRows(tx, counted, into)];
  const aside = new Map<string, number>();
  for (const table of asideTables) aside.set(table, await keepAside(tx, table, from, merger.id));
  await keepSounds(tx, from, into, merger.id, aside);
  const renamed = await settleCollisions(tx, from, into);
  const moved = new Map<string, number>();
  for (const table of tables) if (!stayingTables.includes(table)) moved.set(table, await moveRows(tx, table, from, into));
  await tx.query("UPDATE applicant SET residence_municipality_id = $2 WHERE municipality_id = $2 AND residence_municipality_id = $1", [from, into]);
  await tx.query("DELETE FROM installed_municipality WHERE id = $1", [from]);
  await tx.query("UPDATE absorbed_municipality SET into_id = $2 WHERE into_id = $1", [from, into]);
  await tx.query("INSERT INTO absorbed_municipality (id, name, into_id, merged_on, merged_at) VALUES ($1, $2, $3, $4, $5)", [from, merger.fromName, into, on, tx.now]);

  const [stayed, intoAfter] = [await countRows(tx, counted, from), await countRows(tx, counted, into)];
  const of = (counts: ReadonlyMap<string, number>, table: string) => counts.get(table) ?? 0;
  const totals = counted.map((what) => ({ what, fromBefore: of(fromBefore, what), intoBefore: of(intoBefore, what), moved: of(moved, what), keptAside: of(aside, what), stayed: of(stayed, what), intoAfter: of(intoAfter, what) }));
  const uneven = totals.find((total) => total.fromBefore !== total.moved + total.keptAside + total.stayed || total.intoAfter !== total.intoBefore + total.moved);
  if (uneven) throw new CannotMerge(`The totals of ${uneven.what} before and after are not equal. Nothing was changed.`);
  await tx.insert(MunicipalityMergerTotal, totals.map((total) => ({ municipalityId: into, mergerId: merger.id, ...total })));
  return { code: from, name: merger.fromName, renamed, totals };
}

/** What only a central office can end must have ended: afterwards its office is a branch. */
async function assertNothingOpen(tx: Tx, from: string): Promise<void> {
  const open = await tx.query<{ what: string; count: number }>(
    `SELECT 'batches to the Directorate that were not sent' AS what, count(*)::int AS count FROM outbound_batch WHERE municipality_id = $1 AND state = 'DRAFT'
     UNION ALL SELECT 'batches from the Directorate that were not accepted', count(*)::int FROM inbound_batch WHERE municipality_id = $1 AND state = 'COUNTING'
     UNION ALL SELECT 'registers that wait to be reconciled', count(*)::int FROM protocol_counter WHERE municipality_id = $1 AND reconciling
     UNION ALL SELECT 'mergers of offices that were ordered', count(*)::int FROM merger m WHERE m.municipality_id = $1 AND NOT EXISTS (SELECT 1 FROM merger_outcome o WHERE o.municipality_id = $1 AND o.merger_id = m.id)`,
    [from],
  );
  const first = open.find((row) => row.count > 0);
  if (first) throw new CannotMerge(`${from} still has ${first.count} ${first.what}. Finish them first; nothing was changed.`);
}

/** The books as they would be downloaded now, written before anything moves. */
async function keepBooks(tx: Tx, owner: DataSource, key: SigningKey, from: string, mergerId: string): Promise<void> {
  const there = Object.assign(Object.create(tx) as Tx, { municipalityId: from });
  const source = { reader: { municipalityId: from, query: tx.query, close: async () => undefined }, dataSource: owner, now: tx.now };
  const positions = new Map<string, number>();
  for await (const { file, content } of closedBooks(there, source, key)) {
    const position = (positions.get(file) ?? 0) + 1;
    positions.set(file, position);
    await tx.query("INSERT INTO municipality_merger_book (municipality_id, merger_id, file, position, content) VALUES ($1, $2, $3, $4, $5)", [tx.municipalityId, mergerId, file, position, content]);
  }
}

async function keepAside(tx: Tx, table: string, from: string, mergerId: string, where = "true"): Promise<number> {
  const kept = await tx.query(
    `WITH gone AS (DELETE FROM "${table}" t WHERE t.municipality_id = $1 AND ${where} RETURNING to_jsonb(t) AS content)
     INSERT INTO municipality_merger_row (municipality_id, merger_id, what, position, content) SELECT $2, $3, $4, row_number() OVER (), content FROM gone RETURNING position`,
    [from, tx.municipalityId, mergerId, table],
  );
  return kept.length;
}

/** How names sound is known in both: one row says it. */
async function keepSounds(tx: Tx, from: string, into: string, mergerId: string, aside: Map<string, number>): Promise<void> {
  const known = `EXISTS (SELECT 1 FROM name_sound x WHERE x.municipality_id = '${into}' AND x.sound = t.sound AND x.word = t.word)`;
  aside.set("name_sound", await keepAside(tx, "name_sound", from, mergerId, known));
}

async function moveRows(tx: Tx, table: string, from: string, into: string): Promise<number> {
  const also = changed[table];
  const sql = `WITH moved AS (UPDATE "${table}" SET municipality_id = $1${also ? `, ${also}` : ""} WHERE municipality_id = $2 RETURNING 1) SELECT count(*)::int AS count FROM moved`;
  const [row] = await tx.query<{ count: number }>(sql, [into, from]).catch((problem: unknown) => {
    const constraint = typeof problem === "object" && problem !== null && "constraint" in problem ? String(problem.constraint) : "";
    throw sqlState(problem) === "23505" ? new CannotMerge(`Both municipalities have a row of ${table} that may be there once (${constraint}), and nothing is said of that. Nothing was changed.`) : problem;
  });
  return row?.count ?? 0;
}
