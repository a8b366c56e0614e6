import type { Context } from "../../platform/context";
import { loadMany } from "../../platform/loader";
import type { DocumentState } from "./application.rules";

export interface MarkRow {
  readonly applicationId: string;
  readonly requirement: string;
  readonly state: DocumentState;
  readonly reason: string | null;
  readonly staffId: string;
  readonly markedAt: Date;
}

/** The latest word on each paper of a checklist that was said after filing, and on those waived at it; in one query per request for all of a field. */
export function loadMarks(ctx: Context, applicationId: string): Promise<readonly MarkRow[]> {
  return loadMany(
    ctx,
    "document-marks",
    (ids) =>
      ctx.reader.query<MarkRow>(
        `SELECT DISTINCT ON (application_id, requirement) application_id AS "applicationId", requirement, state, reason, staff_id AS "staffId", marked_at AS "markedAt"
         FROM document_mark WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY application_id, requirement, id DESC`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}
