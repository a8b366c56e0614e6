import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import type { Page } from "../../platform/page";
import { ageClasses } from "./alarm.rules";

/** Everything that is still in custody, an item or a package, with where it is and since when it stands there. */
const openThings = `
  SELECT i.id, 'ITEM' AS subject, i.tag AS code, i.state, coalesce(i.office_id, p.from_office_id) AS office_id, i.since
  FROM custody_item i LEFT JOIN transfer_package p ON p.municipality_id = i.municipality_id AND p.id = i.package_id
  WHERE i.municipality_id = $1 AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED')
  UNION ALL
  SELECT p.id, 'PACKAGE', p.code, p.state, CASE WHEN p.seal_read_at IS NULL THEN p.from_office_id WHEN p.returning THEN p.from_office_id ELSE p.to_office_id END, coalesce(p.received_at, p.seal_read_at, p.sealed_at, p.created_at)
  FROM transfer_package p WHERE p.municipality_id = $1 AND p.state NOT IN ('CLOSED', 'CLOSED_WITH_REPORT', 'CANCELLED')`;

export interface OfficeAges {
  readonly officeId: string;
  readonly total: number;
  /** How many in each class of age, youngest first. */
  readonly counts: readonly number[];
  readonly oldestSince: Date;
}

/** Each office's open things by age, the office with the oldest first. */
export async function findAges(db: Db, now: Date): Promise<OfficeAges[]> {
  const bounds = [0, ...ageClasses, 100_000];
  const counts = ageClasses.map((end, index) => classCount(bounds[index] ?? 0, end)).concat(classCount(ageClasses.at(-1) ?? 0, 100_000));
  return db.query<OfficeAges>(
    `SELECT office_id AS "officeId", count(*)::int AS total, ARRAY[${counts.join(", ")}] AS counts, min(since) AS "oldestSince"
     FROM (${openThings}) AS t WHERE office_id IS NOT NULL GROUP BY office_id ORDER BY min(since), office_id LIMIT 500`,
    [db.municipalityId, now],
  );
}

function classCount(from: number, to: number): string {
  return `count(*) FILTER (WHERE $2::timestamptz - since >= interval '${from} days' AND $2::timestamptz - since < interval '${to} days')::int`;
}

export interface ThingRow {
  readonly id: string;
  readonly subject: "ITEM" | "PACKAGE";
  readonly code: string;
  readonly state: string;
  readonly officeId: string | null;
  readonly since: Date;
}

/** Open things of one office, or of all, what has stood longest first. */
export async function findStill(db: Db, officeId: string | null, first: number, after: string | null): Promise<Page<ThingRow>> {
  const [, at, id] = /^([0-9]{1,15})_([0-9a-f-]{36})$/u.exec(after ?? "") ?? [];
  const rows = await db.query<ThingRow>(
    `SELECT id, subject, code, state, office_id AS "officeId", since FROM (${openThings}) AS t
     WHERE ($2::uuid IS NULL OR office_id = $2) AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', since), id) > ($3, $4::uuid)) ORDER BY date_trunc('milliseconds', since), id LIMIT $5`,
    [db.municipalityId, officeId && isId(officeId) ? officeId : null, at ? new Date(Number(at)) : null, id ?? null, first + 1],
  );
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > first && last ? `${last.since.getTime()}_${last.id}` : null };
}
