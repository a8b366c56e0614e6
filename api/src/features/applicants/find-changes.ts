import type { Context } from "../../platform/context";
import { loadMany } from "../../platform/loader";

export interface ChangeRow {
  readonly applicantId: string;
  readonly before: Readonly<Record<string, string | number | null>>;
  readonly staffId: string;
  readonly changedAt: Date;
}

/** What a person's details were before, the latest change first, at most 50. */
export function loadChanges(ctx: Context, applicantId: string): Promise<readonly ChangeRow[]> {
  return loadMany(
    ctx,
    "applicant-changes",
    (ids) =>
      ctx.reader.query<ChangeRow>(
        `SELECT applicant_id AS "applicantId", before, staff_id AS "staffId", changed_at AS "changedAt" FROM applicant_change
         WHERE municipality_id = $1 AND applicant_id = ANY($2::uuid[]) ORDER BY id DESC LIMIT 50`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicantId,
  ).load(applicantId);
}

export interface VerdictRow {
  readonly ofId: string;
  readonly otherId: string;
  readonly same: boolean;
  readonly staffId: string;
  readonly givenAt: Date;
}

/** What clerks said of a person's likeness to others, the latest first, at most 50. */
export function loadVerdicts(ctx: Context, applicantId: string): Promise<readonly VerdictRow[]> {
  return loadMany(
    ctx,
    "duplicate-verdicts",
    (ids) =>
      ctx.reader.query<VerdictRow>(
        `SELECT of_id AS "ofId", other_id AS "otherId", same, staff_id AS "staffId", given_at AS "givenAt" FROM (
           SELECT id, applicant_id AS of_id, candidate_id AS other_id, same, staff_id, given_at FROM duplicate_verdict WHERE municipality_id = $1 AND applicant_id = ANY($2::uuid[])
           UNION ALL SELECT id, candidate_id, applicant_id, same, staff_id, given_at FROM duplicate_verdict WHERE municipality_id = $1 AND candidate_id = ANY($2::uuid[]) AND candidate_id <> applicant_id
         ) AS said ORDER BY id DESC LIMIT 50`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.ofId,
  ).load(applicantId);
}
