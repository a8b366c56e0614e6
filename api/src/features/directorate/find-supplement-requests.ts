import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";

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

/** Of cases that still wait for what was asked, the nearest last day first; at most 100. */
export async function findOpenRequests(db: Db): Promise<SupplementRequestRow[]> {
  return db.query<SupplementRequestRow>(
    `SELECT * FROM (SELECT DISTINCT ON (r.application_id) r.protocol_entry_id AS "entryId", r.application_id AS "applicationId", r.what, r.bring_by AS "bringBy", r.asked_at AS "askedAt"
       FROM supplement_request r JOIN application a ON a.municipality_id = $1 AND a.id = r.application_id AND a.status = 'SUPPLEMENT_REQUESTED'
       WHERE r.municipality_id = $1 ORDER BY r.application_id, r.protocol_entry_id DESC) AS open ORDER BY "bringBy", "entryId" LIMIT 100`,
    [db.municipalityId],
  );
}
