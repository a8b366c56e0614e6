import type { Db } from "../../platform/database";
import { plannedStates } from "../deliveries";
import { type Remain, type RemainCount, remainKinds } from "./drain.rules";

const destination = `CASE WHEN p."returning" THEN p.from_office_id ELSE p.to_office_id END`;
const origin = `CASE WHEN p."returning" THEN p.to_office_id ELSE p.from_office_id END`;
const carried = "('IN_TRANSIT', 'RETURNING', 'OVERDUE')";
const item = "FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = $2";

/** $1 municipality, $2 office, $3 day. Things in an open package of the office are counted with the package and as things. */
const counts: Readonly<Record<Remain, string>> = {
  ITEMS: `SELECT count(*) ${item} AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'AT_COUNTER', 'MISSING', 'STOLEN')`,
  AT_COUNTER: `SELECT count(*) ${item} AND i.state = 'AT_COUNTER'`,
  PACKAGES_HERE: `SELECT count(*) FROM transfer_package p WHERE p.municipality_id = $1 AND (p.state IN ('DRAFT', 'PACKED', 'SEALED') AND p.from_office_id = $2 OR p.state IN ('ARRIVED', 'OPENED', 'VERIFIED', 'DISCREPANT') AND ${destination} = $2)`,
  PACKAGES_COMING: `SELECT count(*) FROM transfer_package p WHERE p.municipality_id = $1 AND (p.state IN ${carried} AND ${destination} = $2 OR p.state IN ('DRAFT', 'PACKED', 'SEALED') AND p.to_office_id = $2)`,
  PACKAGES_GONE: `SELECT count(*) FROM transfer_package p WHERE p.municipality_id = $1 AND p.state IN ${carried} AND ${origin} = $2`,
  DELIVERIES_OPEN: "SELECT count(*) FROM delivery d WHERE d.municipality_id = $1 AND d.office_id = $2 AND d.state = 'AT_COUNTER'",
  DELIVERIES_PLANNED: `SELECT count(*) FROM delivery d WHERE d.municipality_id = $1 AND d.office_id = $2 AND d.state IN ('${plannedStates.join("', '")}')`,
  OPEN_APPLICATIONS: "SELECT count(*) FROM application a WHERE a.municipality_id = $1 AND a.office_of_filing_id = $2 AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')",
  TO_DELIVER: "SELECT count(*) FROM application a WHERE a.municipality_id = $1 AND a.delivery_office_id = $2 AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')",
  STAFF: "SELECT count(DISTINCT s.staff_id) FROM office_assignment s WHERE s.municipality_id = $1 AND s.office_id = $2 AND s.valid_from <= $3::date AND (s.valid_to IS NULL OR s.valid_to >= $3::date)",
  DEVICES: "SELECT count(*) FROM device d WHERE d.municipality_id = $1 AND d.office_id = $2 AND d.state IN ('ACTIVE', 'FROZEN')",
  LOST: `SELECT count(*) ${item} AND i.state IN ('MISSING', 'STOLEN')`,
};

/** What still stands at an office, of every kind, zeros too. */
export function findRemains(db: Db, officeId: string, day: string): Promise<RemainCount[]> {
  return db.query<RemainCount>(
    `SELECT k.what, k.count::int AS count FROM (${remainKinds.map((what) => `SELECT '${what}' AS what, (${counts[what]}) AS count`).join(" UNION ALL ")}) AS k, (SELECT $3::date) AS day ORDER BY array_position(ARRAY['${remainKinds.join("', '")}'], k.what)`,
    [db.municipalityId, officeId, day],
  );
}

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** The things at an office by their kind. */
export function findThings(db: Db, officeId: string): Promise<KindCount[]> {
  return db.query<KindCount>(`SELECT i.kind, count(*)::int AS count ${item} AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'MISSING', 'STOLEN') GROUP BY i.kind ORDER BY i.kind`, [db.municipalityId, officeId]);
}

export interface DrainRow {
  readonly toOfficeId: string;
  readonly startedAt: Date;
  readonly reason: string;
}

export async function findDrain(db: Db, officeId: string): Promise<DrainRow | null> {
  const [row] = await db.query<DrainRow>(`SELECT to_office_id AS "toOfficeId", started_at AS "startedAt", reason FROM office_drain WHERE municipality_id = $1 AND office_id = $2`, [db.municipalityId, officeId]);
  return row ?? null;
}
