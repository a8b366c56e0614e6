import type { Db } from "../../platform/database";

export interface OfficeAsOf {
  readonly officeId: string;
  /** The municipality whose office it was then. */
  readonly municipality: string;
  readonly state: string;
  readonly openApplications: number;
  /** Numbers of the year's register that were given here. */
  readonly numbers: number;
  readonly packagesComing: number;
  readonly items: number;
}

export interface ItemsAsOf {
  /** Null: in a bag on its way. */
  readonly officeId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly inSafe: boolean;
  readonly count: number;
}

/** Which office a thing of an office is worked on at, at the instant $2: what ended or began to empty by then has handed it on, again and again. */
const standing = `RECURSIVE handed (office, next) AS (
    SELECT DISTINCT ON (h.office) h.office, h.next FROM (
      SELECT p.office_id, m.into_office_id, d.at FROM merger m JOIN merger_part p ON p.municipality_id = $1 AND p.merger_id = m.id
        JOIN merger_outcome d ON d.municipality_id = $1 AND d.merger_id = m.id AND d.outcome = 'DONE' WHERE m.municipality_id = $1
      UNION ALL SELECT office_id, to_office_id, started_at FROM office_drain WHERE municipality_id = $1
    ) AS h (office, next, at) WHERE h.at < $2 ORDER BY h.office, h.at
  ), standing (office, place, depth) AS (
    SELECT o.id, o.id, 0 FROM office o WHERE o.municipality_id = $1
    UNION ALL SELECT s.office, h.next, s.depth + 1 FROM standing s JOIN handed h ON h.office = s.place WHERE s.depth < 50
  ), at_office AS (SELECT DISTINCT ON (office) office, place FROM standing ORDER BY office, depth DESC)`;

/** Each thing's last entry before the instant $2. A thing that had left custody for good by then was in nobody's; the present says which they are, so that the ledger is read for the others alone. */
const items = `items AS (
    SELECT i.kind, e.body::jsonb AS body FROM custody_item i CROSS JOIN LATERAL (
      SELECT e.body FROM custody_event e WHERE e.municipality_id = $1 AND e.subject_id = i.id AND e.at < $2 ORDER BY e.sequence DESC LIMIT 1) AS e
    WHERE i.municipality_id = $1 AND (i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED') OR i.since >= $2)
  )`;

/** The same of the cases: of one that had ended by then and was not opened again nothing is read but that. */
const applications = `applications AS (
    SELECT last.status, one.office_id AS office FROM (
      SELECT id FROM application WHERE municipality_id = $1 AND status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')
      UNION SELECT application_id FROM application_event WHERE municipality_id = $1 AND at >= $2) AS a
    CROSS JOIN LATERAL (SELECT e.status FROM application_event e WHERE e.municipality_id = $1 AND e.application_id = a.id AND e.at < $2 ORDER BY e.at DESC, e.id DESC LIMIT 1) AS last
    CROSS JOIN LATERAL (SELECT e.office_id FROM application_event e WHERE e.municipality_id = $1 AND e.application_id = a.id ORDER BY e.at, e.id LIMIT 1) AS one
  )`;

/**
 * Each office as it stood right before an instant, from what was written by then and never changed since: events of offices and applications, the ledger, the
 * register. The tables of the present say only of which things nothing has to be read.
 */
export async function findOfficesAsOf(db: Db, end: Date, year: number): Promise<OfficeAsOf[]> {
  return db.query<OfficeAsOf>(
    `WITH ${standing}, ${items}, states AS (
       SELECT DISTINCT ON (office_id) office_id, to_status FROM office_event WHERE municipality_id = $1 AND at < $2 ORDER BY office_id, at DESC, id DESC
     ), ${applications}, open AS (
       SELECT s.place AS office, count(*)::int AS count FROM applications a JOIN at_office s ON s.office = a.office WHERE a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED') GROUP BY s.place
     ), numbers AS (
       SELECT office_id AS office, count(*)::int AS count FROM protocol_entry WHERE municipality_id = $1 AND year = $3 AND registered_at < $2 GROUP BY office_id
     ), bags AS (
       SELECT subject_id, (array_agg(body->>'to' ORDER BY sequence DESC))[1] AS state, (array_agg(body->>'fromOffice' ORDER BY sequence))[1] AS from_office,
         (array_agg(body->>'toOffice' ORDER BY sequence DESC) FILTER (WHERE body ? 'toOffice'))[1] AS to_office,
         coalesce((array_agg(CASE WHEN act = 'mergeOffice' THEN (body->>'returning')::boolean ELSE true END ORDER BY sequence DESC) FILTER (WHERE act IN ('turnBackPackage', 'mergeOffice')))[1], false) AS turned
       FROM (SELECT subject_id, sequence, act, body::jsonb AS body FROM transfer_package p JOIN custody_event e ON e.municipality_id = $1 AND e.subject_id = p.id AND e.at < $2
         WHERE p.municipality_id = $1 AND (p.state NOT IN ('CLOSED', 'CLOSED_WITH_REPORT', 'CANCELLED') OR p.received_at IS NULL OR p.received_at >= $2)) AS e GROUP BY subject_id
     ), coming AS (
       SELECT CASE WHEN turned THEN from_office ELSE to_office END::uuid AS office, count(*)::int AS count FROM bags WHERE state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE', 'LOST') GROUP BY 1
     ), lying AS (
       SELECT (body->>'officeId')::uuid AS office, count(*)::int AS count FROM items WHERE body->>'to' NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED') GROUP BY 1
     )
     SELECT o.id AS "officeId", CASE WHEN x.at >= $2 THEN x.from_name ELSE m.name END AS municipality, t.to_status AS state, coalesce(open.count, 0) AS "openApplications", coalesce(numbers.count, 0) AS numbers,
       coalesce(coming.count, 0) AS "packagesComing", coalesce(lying.count, 0) AS items
     FROM office o JOIN municipality m ON m.municipality_id = $1 JOIN states t ON t.office_id = o.id LEFT JOIN municipality_merger x ON x.municipality_id = $1 AND x.from_code = o.origin
     LEFT JOIN open ON open.office = o.id LEFT JOIN numbers ON numbers.office = o.id LEFT JOIN coming ON coming.office = o.id LEFT JOIN lying ON lying.office = o.id
     WHERE o.municipality_id = $1 ORDER BY o.origin, o.kind DESC, o.code`,
    [db.municipalityId, end, year],
  );
}

/** What was in custody right before an instant, by office, kind, state, and whether a safe or a person answered for it. */
export async function findItemsAsOf(db: Db, end: Date): Promise<ItemsAsOf[]> {
  return db.query<ItemsAsOf>(
    `WITH ${items} SELECT (body->>'officeId')::uuid AS "officeId", kind, body->>'to' AS state, body->>'safeId' IS NOT NULL AS "inSafe", count(*)::int AS count FROM items
     WHERE body->>'to' NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED') GROUP BY 1, 2, 3, 4 ORDER BY 1 NULLS LAST, 2, 3, 4`,
    [db.municipalityId, end],
  );
}
