import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import type { Grade } from "./grade.rules";
import type { RunState } from "./legacy.entity";
import type { Mapping } from "./mapping";

export interface ListedRun {
  readonly id: string;
  readonly source: string;
  readonly sourceHash: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly signedSecondId: string | null;
  readonly predecessorId: string;
  readonly predecessor: string;
  readonly unitCode: string;
  readonly mapping: Mapping | null;
}

const selectRuns = `
  SELECT r.id, r.source, r.source_hash AS "sourceHash", r.format, r.encoding, r.state, r.started_at AS "startedAt", r.started_by AS "startedBy", r.signed_at AS "signedAt", r.signed_by AS "signedBy",
    r.signed_second_id AS "signedSecondId", r.predecessor_id AS "predecessorId", p.name AS predecessor, p.unit_code AS "unitCode", r.mapping
  FROM migration_run r JOIN predecessor_office p ON p.municipality_id = r.municipality_id AND p.id = r.predecessor_id WHERE r.municipality_id = $1`;

/** Runs of the municipality, the latest first. */
export async function findRuns(db: Db, first: number, after: string | null): Promise<Page<ListedRun>> {
  const next = after !== null && isId(after) ? "AND r.id < $3::uuid" : "AND $3::text IS NULL";
  return pageOf(await db.query<ListedRun>(`${selectRuns} ${next} ORDER BY r.id DESC LIMIT $2`, [db.municipalityId, first + 1, after !== null && isId(after) ? after : null]), first);
}

export async function findRun(db: Db, id: string): Promise<ListedRun | undefined> {
  return isId(id) ? (await db.query<ListedRun>(`${selectRuns} AND r.id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export interface KeptBackRow {
  /** Table and number: where the next page begins. */
  readonly id: string;
  readonly table: string;
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly reason: string;
  readonly about: string | null;
}

/** Rows kept back for one reason, in the order of the extract. */
export async function findKeptBack(db: Db, runId: string, reason: string, first: number, after: string | null): Promise<Page<KeptBackRow>> {
  const [, table = "", number = "0"] = /^(.*)#(\d{1,9})$/su.exec(after ?? "") ?? [];
  return pageOf(
    await db.query<KeptBackRow>(
      `SELECT table_name || '#' || number AS id, table_name AS table, number, cells || coalesce(mended, '{}') AS cells, reason, about FROM migration_row
       WHERE municipality_id = $1 AND run_id = $2 AND outcome = 'QUARANTINED' AND reason = $3 AND (table_name, number) > ($4, $5::int) ORDER BY table_name, number LIMIT $6`,
      [db.municipalityId, isId(runId) ? runId : null, reason, table, number, first + 1],
    ),
    first,
  );
}

export interface MatchRow {
  readonly id: string;
  readonly applicantId: string;
  readonly otherId: string;
  readonly grade: Grade;
  readonly reasons: readonly string[];
}

/** Pairs nobody has decided, of one grade. */
export async function findOpenMatches(db: Db, runId: string, grade: Grade, first: number, after: string | null): Promise<Page<MatchRow>> {
  const [one, other] = (after ?? "").split("/");
  const from = one && other && isId(one) && isId(other) ? [one, other] : [null, null];
  return pageOf(
    await db.query<MatchRow>(
      `SELECT applicant_id || '/' || other_id AS id, applicant_id AS "applicantId", other_id AS "otherId", grade, reasons FROM migration_match
       WHERE municipality_id = $1 AND run_id = $2 AND verdict IS NULL AND grade = $3 AND ($4::uuid IS NULL OR (applicant_id, other_id) > ($4::uuid, $5::uuid)) ORDER BY applicant_id, other_id LIMIT $6`,
      [db.municipalityId, isId(runId) ? runId : null, grade, ...from, first + 1],
    ),
    first,
  );
}

/** How many pairs nobody has decided, and how many people came in as records of their own. */
export async function countMatches(db: Db, runId: string): Promise<{ readonly sure: number; readonly ask: number; readonly people: number; readonly joined: number }> {
  const [counts] = await db.query<{ sure: number; ask: number; people: number; joined: number }>(
    `SELECT count(*) FILTER (WHERE verdict IS NULL AND grade = 'SURE')::int AS sure, count(*) FILTER (WHERE verdict IS NULL AND grade = 'ASK')::int AS ask, count(*) FILTER (WHERE verdict = 'SAME')::int AS joined,
       (SELECT count(*)::int FROM migration_person WHERE municipality_id = $1 AND run_id = $2) AS people
     FROM migration_match WHERE municipality_id = $1 AND run_id = $2`,
    [db.municipalityId, runId],
  );
  return counts ?? { sure: 0, ask: 0, people: 0, joined: 0 };
}

/** Twelve rows spread evenly over the extract, by place and old number: what an official holds against the old system. */
export async function findSamples(db: Db, runId: string): Promise<{ table: string; number: number; old: string | null; outcome: "LOADED" | "MERGED" | "QUARANTINED" | "PENDING" }[]> {
  return db.query(
    `SELECT s.table_name AS table, s.number, s.outcome,
       (SELECT min(n.number || ' / ' || n.year) FROM legacy_case c JOIN legacy_number n ON n.municipality_id = $1 AND n.id = c.legacy_number_id WHERE c.municipality_id = $1 AND c.run_id = $2 AND c.applicant_id = s.applicant_id) AS old
     FROM (SELECT table_name, number, outcome, applicant_id, row_number() OVER (ORDER BY table_name, number) AS place, count(*) OVER () AS all_rows FROM migration_row WHERE municipality_id = $1 AND run_id = $2) AS s
     WHERE (s.place - 1) % greatest(1, s.all_rows / 12) = 0 ORDER BY s.table_name, s.number LIMIT 12`,
    [db.municipalityId, runId],
  );
}
