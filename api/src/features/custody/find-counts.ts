import type { ItemState } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { type CountResult, openSince } from "./safe-count.rules";

export interface CountRow {
  readonly id: string;
  readonly safeId: string;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly countedAt: Date | null;
  readonly countedBy: string | null;
  readonly expected: number | null;
  readonly scanned: number | null;
  /** It found differences and nobody has said yet what became of them. */
  readonly open: boolean;
  readonly explainedAt: Date | null;
  readonly explainedBy: string | null;
  readonly explanation: string | null;
}

const selectCount = `
  SELECT c.id, c.safe_id AS "safeId", c.started_at AS "startedAt", c.started_by AS "startedBy", r.counted_at AS "countedAt", r.counted_by AS "countedBy",
         r.expected, jsonb_array_length(r.tags) AS scanned, x.at AS "explainedAt", x.staff_id AS "explainedBy", x.note AS explanation,
         x.count_id IS NULL AND EXISTS (SELECT 1 FROM safe_count_line l WHERE l.municipality_id = $1 AND l.count_id = c.id AND l.result <> 'MEANWHILE') AS open
  FROM safe_count c LEFT JOIN safe_count_result r ON r.municipality_id = c.municipality_id AND r.count_id = c.id
  LEFT JOIN safe_count_explanation x ON x.municipality_id = c.municipality_id AND x.count_id = c.id WHERE c.municipality_id = $1`;

export interface OpenCount {
  readonly id: string;
  readonly safeId: string;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly recorded: boolean;
  /** No later count of the safe was begun. */
  readonly latest: boolean;
}

/** A begun count; it has one result, which the key of that row keeps. Refuses `NOT_FOUND`. */
export async function getCount(db: Db, id: string): Promise<OpenCount> {
  const [count] = await db.query<OpenCount>(
    `SELECT c.id, c.safe_id AS "safeId", c.started_at AS "startedAt", c.started_by AS "startedBy",
       EXISTS (SELECT 1 FROM safe_count_result r WHERE r.municipality_id = $1 AND r.count_id = c.id) AS recorded,
       NOT EXISTS (SELECT 1 FROM safe_count l WHERE l.municipality_id = $1 AND l.safe_id = c.safe_id AND l.id > c.id) AS latest
     FROM safe_count c WHERE c.municipality_id = $1 AND c.id = $2`,
    [db.municipalityId, isId(id) ? id : null],
  );
  if (!count) throw new Refused("NOT_FOUND", { about: "count" });
  return count;
}

/** Who put the thing into a safe that lies in it shortest. */
export async function findLastPutBy(db: Db, safeId: string): Promise<string | null> {
  const [put] = await db.query<{ staffId: string }>(
    `SELECT e.staff_id AS "staffId" FROM custody_item i JOIN custody_event e ON e.municipality_id = $1 AND e.subject_id = i.id AND e.at = i.since
     WHERE i.municipality_id = $1 AND i.safe_id = $2 ORDER BY i.since DESC, e.sequence DESC LIMIT 1`,
    [db.municipalityId, safeId],
  );
  return put?.staffId ?? null;
}

export async function findCountsByIds(db: Db, ids: readonly string[]): Promise<CountRow[]> {
  return db.query<CountRow>(`${selectCount} AND c.id = ANY($2::uuid[])`, [db.municipalityId, ids.filter(isId)]);
}

export function loadCount(ctx: Context, id: string): Promise<CountRow | null> {
  return loadOne(ctx, "safe-counts", (ids) => findCountsByIds(ctx.reader, ids), (row) => row.id).load(id);
}

/** Counts of every office whose differences stand open, the oldest first. */
export async function findOpenCounts(db: Db, first: number, after: string | null): Promise<Page<CountRow>> {
  const rows = await db.query<CountRow>(`SELECT * FROM (${selectCount}) counts WHERE open AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]);
  return pageOf(rows, first);
}

/** Counts of a safe, the last first. */
export async function findCounts(db: Db, safeId: string, first: number, after: string | null): Promise<Page<CountRow>> {
  const rows = await db.query<CountRow>(`${selectCount} AND c.safe_id = $2 AND ($3::uuid IS NULL OR c.id < $3) ORDER BY c.id DESC LIMIT $4`, [
    db.municipalityId,
    isId(safeId) ? safeId : null,
    after && isId(after) ? after : null,
    first + 1,
  ]);
  return pageOf(rows, first);
}

export interface CountLineRow {
  readonly countId: string;
  readonly result: CountResult;
  readonly tag: string;
  readonly itemId: string | null;
  readonly state: ItemState | null;
}

export function loadCountLines(ctx: Context, countId: string): Promise<readonly CountLineRow[]> {
  return loadMany(
    ctx,
    "safe-count-lines",
    (ids) => ctx.reader.query<CountLineRow>(`SELECT count_id AS "countId", result, tag, item_id AS "itemId", state FROM safe_count_line WHERE municipality_id = $1 AND count_id = ANY($2::uuid[]) ORDER BY count_id, position`, [ctx.reader.municipalityId, ids]),
    (row) => row.countId,
  ).load(countId);
}

export interface StandRow {
  readonly safeId: string;
  readonly lastCountedAt: Date | null;
  readonly held: number;
  readonly oldestSince: Date | null;
  /** A count that somebody asked for last and nobody recorded. */
  readonly openCountId: string | null;
}

/** How each safe stands: what lies in it, since when, and when it was last counted. */
export function loadStand(ctx: Context, safeId: string): Promise<StandRow | null> {
  return loadOne(
    ctx,
    "safe-stands",
    (ids) =>
      ctx.reader.query<StandRow>(
        `SELECT s.id AS "safeId", lying.held, lying.oldest AS "oldestSince",
           (SELECT max(r.counted_at) FROM safe_count c JOIN safe_count_result r ON r.municipality_id = $1 AND r.count_id = c.id WHERE c.municipality_id = $1 AND c.safe_id = s.id) AS "lastCountedAt",
           (SELECT c.id FROM safe_count c LEFT JOIN safe_count_result r ON r.municipality_id = $1 AND r.count_id = c.id
            WHERE c.municipality_id = $1 AND c.safe_id = s.id AND r.count_id IS NULL AND c.started_at > $3
              AND NOT EXISTS (SELECT 1 FROM safe_count l WHERE l.municipality_id = $1 AND l.safe_id = s.id AND l.id > c.id)) AS "openCountId"
         FROM safe s CROSS JOIN LATERAL (
           SELECT count(*)::int AS held, min(i.since) AS oldest FROM custody_item i WHERE i.municipality_id = $1 AND i.safe_id = s.id AND i.state NOT IN ('MISSING', 'STOLEN')) lying
         WHERE s.municipality_id = $1 AND s.id = ANY($2::uuid[])`,
        [ctx.reader.municipalityId, ids, openSince(ctx.now)],
      ),
    (row) => row.safeId,
  ).load(safeId);
}
