import type { Context } from "../../platform/context";
import { loadMany } from "../../platform/loader";

export interface HistoryRow {
  readonly id: string;
  readonly subjectId: string;
  readonly act: string;
  readonly at: Date;
  readonly staffId: string;
  readonly secondStaffId: string | null;
  readonly officeId: string;
  readonly deviceTime: Date | null;
  readonly body: string;
}

/** The chain of an item or a package, first entry first; one query per request for all of them. */
export function loadHistory(ctx: Context, subjectId: string): Promise<readonly HistoryRow[]> {
  return loadMany(
    ctx,
    "custody-history",
    (ids) =>
      ctx.reader.query<HistoryRow>(
        `SELECT id, subject_id AS "subjectId", act, at, staff_id AS "staffId", second_staff_id AS "secondStaffId", office_id AS "officeId", device_time AS "deviceTime", body
         FROM custody_event WHERE municipality_id = $1 AND subject_id = ANY($2::uuid[]) ORDER BY subject_id, sequence`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.subjectId,
  ).load(subjectId);
}
