import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";

export interface SupplementRequestRow {
  readonly entryId: string;
  readonly applicationId: string;
  readonly what: string;
  readonly bringBy: string;
  readonly askedAt: Date;
}

const selectRequest = `SELECT r.protocol_entry_id AS "entryId", r.application_id AS "applicationId", r.what, r.bring_by AS "bringBy", r.asked_at AS "askedAt"
  FROM supplement_request r`;

/** What the Directorate asked for of an application, the latest first. */
export function loadSupplementRequests(ctx: Context, applicationId: string): Promise<readonly SupplementRequestRow[]> {
  return loadMany(
    ctx,
    "supplement-requests",
    (ids) => ctx.reader.query<SupplementRequestRow>(`${selectRequest} WHERE r.municipality_id = $1 AND r.application_id = ANY($2::uuid[]) ORDER BY r.protocol_entry_id DESC`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicationId,
  ).load(applicationId);
}

/** Of cases that still wait for what was asked, the nearest last day first. */
export async function findOpenRequests(db: Db, first: number, after: string | null): Promise<Page<SupplementRequestRow>> {
  const [, day = null, entry = null] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/u.exec(after ?? "") ?? [];
  return pageOf(
    await db.query<SupplementRequestRow & { readonly id: string }>(
      `SELECT "bringBy" || '_' || "entryId" AS id, open.* FROM (
         SELECT r.protocol_entry_id AS "entryId", a.id AS "applicationId", r.what, r.bring_by::text AS "bringBy", r.asked_at AS "askedAt" FROM application a CROSS JOIN LATERAL (
           SELECT * FROM supplement_request x WHERE x.municipality_id = $1 AND x.application_id = a.id ORDER BY x.protocol_entry_id DESC LIMIT 1) AS r
         WHERE a.municipality_id = $1 AND a.status = 'SUPPLEMENT_REQUESTED') AS open
       WHERE $2::text IS NULL OR ("bringBy", "entryId") > ($2, $3::uuid) ORDER BY "bringBy", "entryId" LIMIT $4`,
      [db.municipalityId, day, entry, first + 1],
    ),
    first,
  );
}

/** Until when a case's papers are to be brought that the Directorate asked for last; null where it asked for none. */
export async function findAskedUntil(db: Db, applicationId: string): Promise<string | null> {
  const [row] = await db.query<{ bringBy: string }>(`SELECT bring_by::text AS "bringBy" FROM supplement_request WHERE municipality_id = $1 AND application_id = $2 ORDER BY protocol_entry_id DESC LIMIT 1`, [db.municipalityId, applicationId]);
  return row?.bringBy ?? null;
}

export async function countOpenRequests(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM application WHERE municipality_id = $1 AND status = 'SUPPLEMENT_REQUESTED'", [db.municipalityId]);
  return row?.count ?? 0;
}
