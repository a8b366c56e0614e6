import type { Db } from "../../platform/database";

export interface Captured {
  readonly scans: readonly { readonly name: string; readonly sha256: string; readonly addedAt: Date }[];
  readonly entries: readonly { readonly number: number; readonly year: number; readonly receivedOn: string; readonly subject: string; readonly direction: "INCOMING" | "OUTGOING" | "INTERNAL" }[];
}

/** What the house has of a case until an instant: scans that stand, and every entry of the register that opened it, added to it or speaks of those. */
export async function findCaptured(db: Db, applicationId: string, until: Date): Promise<Captured> {
  const scans = await db.query<Captured["scans"][number]>(
    `SELECT name, sha256, added_at AS "addedAt" FROM attachment WHERE municipality_id = $1 AND application_id = $2 AND added_at <= $3 AND (voided_at IS NULL OR voided_at > $3) ORDER BY id LIMIT 500`,
    [db.municipalityId, applicationId, until],
  );
  const entries = await db.query<Captured["entries"][number]>(
    `WITH own AS (
       SELECT protocol_entry_id AS id FROM application WHERE municipality_id = $1 AND id = $2
       UNION SELECT protocol_entry_id FROM supplement WHERE municipality_id = $1 AND application_id = $2
     )
     SELECT p.number, p.year, p.received_on AS "receivedOn", p.subject, p.direction
     FROM (SELECT id FROM own UNION SELECT r.entry_id FROM protocol_relation r JOIN own ON own.id = r.earlier_id WHERE r.municipality_id = $1) AS told
     JOIN protocol_entry p ON p.municipality_id = $1 AND p.id = told.id AND p.registered_at <= $3
     ORDER BY p.year, p.number LIMIT 500`,
    [db.municipalityId, applicationId, until],
  );
  return { scans, entries };
}
