import type { Db } from "../../platform/database";
import { isOf, type SealSeries, type StockFacts } from "./seal-stock.rules";

export interface RangeRow extends SealSeries {
  readonly id: string;
  readonly officeId: string;
}

const rangesShown = 50;

/** Every series of the municipality: some dozens. */
export async function findRanges(db: Db): Promise<RangeRow[]> {
  return db.query<RangeRow>(`SELECT id, office_id AS "officeId", prefix, first, last FROM seal_range WHERE municipality_id = $1 ORDER BY id`, [db.municipalityId]);
}

/** Whose a seal is, and how it stands. */
export async function findStockFacts(db: Db, officeId: string, seal: string): Promise<StockFacts & { readonly rangeId: string | null }> {
  const ranges = await findRanges(db);
  const spoiled = await db.query("SELECT 1 FROM seal_spoiled WHERE municipality_id = $1 AND seal = $2", [db.municipalityId, seal]);
  const own = ranges.find((range) => isOf(seal, range));
  return { officeId, ownerId: own?.officeId ?? null, rangeId: own?.id ?? null, officeHasStock: ranges.some((range) => range.officeId === officeId), spoiled: spoiled.length > 0 };
}

export interface StockRow extends SealSeries {
  readonly id: string;
  readonly receivedAt: Date;
  readonly receivedBy: string;
  readonly count: number;
  readonly used: number;
  readonly spoiled: number;
  /** Neither used nor spoiled, though a later one is. */
  readonly unexplained: number;
  readonly unexplainedSeals: readonly string[];
  /** The first that was never taken. */
  readonly next: string | null;
}

/** An office's series, latest first, with how each number of them stands. */
export async function findStock(db: Db, officeId: string): Promise<StockRow[]> {
  return db.query<StockRow>(
    `WITH ranges AS (SELECT * FROM seal_range WHERE municipality_id = $1 AND office_id = $2 ORDER BY received_at DESC, id LIMIT ${rangesShown}),
     numbers AS (
       SELECT r.id, r.prefix || lpad(n::text, length(r.first), '0') AS seal FROM ranges r, generate_series(r.first::bigint, r.last::bigint) n),
     stood AS (
       SELECT n.id, n.seal COLLATE "C" AS seal, p.seal IS NOT NULL AS used, s.seal IS NOT NULL AS spoiled,
              max(CASE WHEN p.seal IS NOT NULL OR s.seal IS NOT NULL THEN n.seal COLLATE "C" END) OVER (PARTITION BY n.id) AS highest
       FROM numbers n
       LEFT JOIN transfer_package p ON p.municipality_id = $1 AND p.origin = '' AND p.seal = n.seal
       LEFT JOIN seal_spoiled s ON s.municipality_id = $1 AND s.seal = n.seal),
     judged AS (SELECT *, NOT used AND NOT spoiled AND seal < highest AS unexplained, NOT used AND NOT spoiled AND (highest IS NULL OR seal > highest) AS free FROM stood)
     SELECT r.id, r.prefix, r.first, r.last, r.received_at AS "receivedAt", r.received_by AS "receivedBy", count(*)::int AS count,
            count(*) FILTER (WHERE j.used)::int AS used, count(*) FILTER (WHERE j.spoiled)::int AS spoiled, count(*) FILTER (WHERE j.unexplained)::int AS unexplained,
            coalesce((array_agg(j.seal ORDER BY j.seal) FILTER (WHERE j.unexplained))[1:50], '{}') AS "unexplainedSeals", min(j.seal) FILTER (WHERE j.free) AS next
     FROM ranges r JOIN judged j ON j.id = r.id GROUP BY r.id, r.prefix, r.first, r.last, r.received_at, r.received_by ORDER BY r.received_at DESC, r.id`,
    [db.municipalityId, officeId],
  );
}

export interface SealUseRow {
  readonly seal: string;
  /** Of the bag it closed; null for a spoiled one. */
  readonly packageCode: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

/** The latest fifty of an office's seals that closed a bag or were spoiled. */
export async function findSealUses(db: Db, officeId: string): Promise<SealUseRow[]> {
  return db.query<SealUseRow>(
    `SELECT * FROM (
       SELECT p.seal, p.code AS "packageCode", NULL AS reason, p.sealed_at AS at, p.packed_by AS by FROM transfer_package p
       WHERE p.municipality_id = $1 AND p.from_office_id = $2 AND p.seal IS NOT NULL
       UNION ALL
       SELECT s.seal, NULL, s.reason, s.at, s.by FROM seal_spoiled s JOIN seal_range r ON r.municipality_id = s.municipality_id AND r.id = s.range_id
       WHERE s.municipality_id = $1 AND r.office_id = $2) uses
     ORDER BY at DESC, seal LIMIT 50`,
    [db.municipalityId, officeId],
  );
}
