import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { withMerged } from "../applicants";

export interface LegacyCaseRow {
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly origin: string;
  readonly filedOn: string | null;
  readonly subject: string;
  readonly permitSerial: string | null;
  readonly permitUntil: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly remarks: string | null;
}

/** Cases that abolished municipalities had of a person, or of a record merged into theirs, in the order they came in. */
export async function findLegacyCases(db: Db, applicantId: string, first: number, after: string | null): Promise<Page<LegacyCaseRow>> {
  const ids = await withMerged(db, [applicantId]);
  return pageOf(
    await db.query<LegacyCaseRow>(
      `SELECT c.id, n.number, n.year, o.name AS origin, c.filed_on::text AS "filedOn", c.subject, c.permit_serial AS "permitSerial", c.permit_until::text AS "permitUntil",
         c.decision_number AS "decisionNumber", c.decided_on::text AS "decidedOn", c.remarks
       FROM legacy_case c JOIN legacy_number n ON n.municipality_id = c.municipality_id AND n.id = c.legacy_number_id
       JOIN predecessor_office o ON o.municipality_id = n.municipality_id AND o.id = n.predecessor_id
       WHERE c.municipality_id = $1 AND c.applicant_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR c.id > $3::uuid) ORDER BY c.id LIMIT $4`,
      [db.municipalityId, ids, after !== null && isId(after) ? after : null, first + 1],
    ),
    first,
  );
}

/** The person whose case came in under an old number; the record that stands for it now where it was merged. */
export async function loadPersonOfNumber(ctx: Context, legacyNumberId: string): Promise<string | null> {
  const rows = await loadMany(
    ctx,
    "people-of-old-numbers",
    (ids) =>
      ctx.reader.query<{ numberId: string; applicantId: string }>(
        `SELECT c.legacy_number_id AS "numberId", coalesce(a.merged_into, a.id) AS "applicantId" FROM legacy_case c JOIN applicant a ON a.municipality_id = c.municipality_id AND a.id = c.applicant_id
         WHERE c.municipality_id = $1 AND c.legacy_number_id = ANY($2::uuid[])`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.numberId,
  ).load(legacyNumberId);
  return rows[0]?.applicantId ?? null;
}
