import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import { collected } from "./asking.rules";

export interface RequestRow {
  readonly id: string;
  readonly applicationId: string;
  readonly officeId: string;
  readonly askedAt: Date;
  readonly askedBy: string;
}
export interface WaitingRequest extends RequestRow {
  /** Of the papers that lie here. */
  readonly tags: readonly string[];
}

/** Begun from what lies in this office's safe and is to be delivered elsewhere, which is never much. $2 the office, $3 kinds. */
const waiting = `
  SELECT r.id, r.application_id AS "applicationId", r.office_id AS "officeId", r.asked_at AS "askedAt", r.asked_by AS "askedBy", here.tags
  FROM (SELECT i.application_id, array_agg(i.tag ORDER BY i.kind DESC, i.tag) AS tags FROM custody_item i
        WHERE i.municipality_id = $1 AND i.office_id = $2 AND i.state = 'IN_SAFE' AND i.kind = ANY($3::text[]) AND i.recalled_at IS NULL AND i.application_id IS NOT NULL GROUP BY i.application_id) AS here
  JOIN application a ON a.municipality_id = $1 AND a.id = here.application_id AND a.delivery_office_id <> $2
  CROSS JOIN LATERAL (SELECT q.* FROM transfer_request q WHERE q.municipality_id = $1 AND q.application_id = a.id ORDER BY q.id DESC LIMIT 1) AS r
  WHERE r.office_id = a.delivery_office_id`;

/** What other offices asked for and this one has in its safe, the longest waiting first. */
export async function findWaitingRequests(db: Db, officeId: string, first: number, after: string | null): Promise<Page<WaitingRequest>> {
  return pageOf(await db.query<WaitingRequest>(`${waiting} AND ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`, [db.municipalityId, officeId, collected, after && isId(after) ? after : null, first + 1]), first);
}

export async function countWaitingRequests(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM (${waiting}) AS w`, [db.municipalityId, officeId, collected]);
  return row?.count ?? 0;
}

/** The latest request for an application's papers, by whichever office. */
export async function loadLatestRequest(ctx: Context, applicationId: string): Promise<RequestRow | null> {
  const rows = await loadMany(
    ctx,
    "transfer-requests",
    (ids) =>
      ctx.reader.query<RequestRow>(
        'SELECT DISTINCT ON (application_id) id, application_id AS "applicationId", office_id AS "officeId", asked_at AS "askedAt", asked_by AS "askedBy" FROM transfer_request WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY application_id, id DESC',
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
  return rows[0] ?? null;
}
