import type { Db } from "../../platform/database";
import { plannedStates } from "../deliveries";
import type { Count, MergerBlock, MergerKind } from "./merger.rules";

const destination = `CASE WHEN p."returning" THEN p.from_office_id ELSE p.to_office_id END`;

/** Each kind as rows of an office `o` of the list. A person who holds a role at several of them counts once, at the first. */
const kinds: Readonly<Record<MergerKind, string>> = {
  OPEN_APPLICATIONS: "SELECT a.office_of_filing_id AS office FROM application a WHERE a.municipality_id = $1 AND a.office_of_filing_id = ANY($2::uuid[]) AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')",
  TO_DELIVER: "SELECT a.delivery_office_id FROM application a WHERE a.municipality_id = $1 AND a.delivery_office_id = ANY($2::uuid[]) AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')",
  DELIVERIES_PLANNED: `SELECT d.office_id FROM delivery d WHERE d.municipality_id = $1 AND d.office_id = ANY($2::uuid[]) AND d.state IN ('${plannedStates.join("', '")}')`,
  SAFES: "SELECT s.office_id FROM safe s WHERE s.municipality_id = $1 AND s.office_id = ANY($2::uuid[])",
  ITEMS_IN_SAFES: "SELECT s.office_id FROM custody_item i JOIN safe s ON s.municipality_id = $1 AND s.id = i.safe_id WHERE i.municipality_id = $1 AND i.office_id = s.office_id AND s.office_id = ANY($2::uuid[])",
  ITEMS_HELD: "SELECT i.office_id FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = ANY($2::uuid[]) AND i.custodian_id IS NOT NULL",
  PACKAGES_COMING: `SELECT ${destination} FROM transfer_package p WHERE p.municipality_id = $1 AND p.state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE', 'LOST') AND ${destination} = ANY($2::uuid[])`,
  STAFF: `SELECT (array_agg(s.office_id ORDER BY array_position($2::uuid[], s.office_id)))[1] FROM office_assignment s
    WHERE s.municipality_id = $1 AND s.office_id = ANY($2::uuid[]) AND (s.valid_to IS NULL OR s.valid_to > $3::date) GROUP BY s.staff_id, s.role`,
  DEVICES: "SELECT d.office_id FROM device d WHERE d.municipality_id = $1 AND d.office_id = ANY($2::uuid[]) AND d.state IN ('ACTIVE', 'FROZEN')",
  SEAL_BOXES: "SELECT r.office_id FROM seal_range r WHERE r.municipality_id = $1 AND r.office_id = ANY($2::uuid[])",
};

/** How many of each kind stand at each of these offices, for work after the day; zeros are told too. */
export async function countOffices(db: Db, officeIds: readonly string[], day: string): Promise<Count[]> {
  const all = Object.entries(kinds).map(([what, rows]) => `SELECT '${what}' AS what, k.office FROM (${rows}) AS k (office)`);
  return db.query<Count>(
    `WITH found AS (${all.join(" UNION ALL ")})
     SELECT o.id AS "officeId", k.what, count(f.office)::int AS count
     FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, place) CROSS JOIN unnest($4::text[]) WITH ORDINALITY AS k (what, place)
     LEFT JOIN found f ON f.what = k.what AND f.office = o.id GROUP BY o.id, o.place, k.what, k.place ORDER BY o.place, k.place`,
    [db.municipalityId, officeIds, day, Object.keys(kinds)],
  );
}

export interface Block {
  readonly what: MergerBlock;
  readonly count: number;
}

/** What is in somebody's hands at these offices this minute, or about to be sent there. */
export async function findBlocks(db: Db, officeIds: readonly string[]): Promise<Block[]> {
  const rows = await db.query<Block>(
    `SELECT 'ITEMS_AT_COUNTER' AS what, count(*)::int AS count FROM custody_item WHERE municipality_id = $1 AND office_id = ANY($2::uuid[]) AND state IN ('AT_COUNTER', 'FOUND')
     UNION ALL SELECT 'PACKAGES_AT_OFFICE', count(*)::int FROM transfer_package p WHERE p.municipality_id = $1
       AND (p.state IN ('DRAFT', 'PACKED', 'SEALED') AND (p.from_office_id = ANY($2::uuid[]) OR p.to_office_id = ANY($2::uuid[])) OR p.state IN ('ARRIVED', 'OPENED', 'VERIFIED', 'DISCREPANT') AND ${destination} = ANY($2::uuid[]))
     UNION ALL SELECT 'DELIVERIES_OPEN', count(*)::int FROM delivery WHERE municipality_id = $1 AND office_id = ANY($2::uuid[]) AND state = 'AT_COUNTER'`,
    [db.municipalityId, officeIds],
  );
  return rows.filter((row) => row.count > 0);
}
