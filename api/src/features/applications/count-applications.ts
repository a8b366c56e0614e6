import type { Db } from "../../platform/database";
import type { ApplicationStatus } from "./application.rules";

/** How many applications of an office, of one local day or in one status. */
export async function countApplications(db: Db, officeId: string, what: { readonly filedOn: string } | { readonly status: ApplicationStatus }): Promise<number> {
  const [row] =
    "filedOn" in what
      ? await db.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM application WHERE municipality_id = $1 AND office_of_filing_id = $2
           AND filed_at >= $3::date::timestamp AT TIME ZONE 'Europe/Athens' AND filed_at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Athens'`,
          [db.municipalityId, officeId, what.filedOn],
        )
      : await db.query<{ count: number }>("SELECT count(*)::int AS count FROM application WHERE municipality_id = $1 AND office_of_filing_id = $2 AND status = $3", [
          db.municipalityId,
          officeId,
          what.status,
        ]);
  return row?.count ?? 0;
}
