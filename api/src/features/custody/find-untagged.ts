import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";

const untagged = `
  FROM application a WHERE a.municipality_id = $1 AND a.office_of_filing_id = $2 AND a.status IN ('COMPLETE', 'INCOMPLETE')
  AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = 'CASE_FILE')`;

/** Applications filed at an office whose dossier has no tag yet, newest first, one more than asked. */
export async function findUntagged(db: Db, officeId: string, first: number, after: string | null): Promise<{ id: string }[]> {
  return db.query<{ id: string }>(`SELECT a.id ${untagged} AND ($3::uuid IS NULL OR a.id < $3) ORDER BY a.id DESC LIMIT $4`, [
    db.municipalityId,
    officeId,
    after && isId(after) ? after : null,
    first + 1,
  ]);
}

export async function countUntagged(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count ${untagged}`, [db.municipalityId, officeId]);
  return row?.count ?? 0;
}

/** Declarations and supplements registered at an office whose paper has no tag yet, newest first, one more than asked. */
export async function findUntaggedPapers(db: Db, officeId: string, first: number, after: string | null): Promise<{ id: string }[]> {
  return db.query<{ id: string }>(
    `SELECT e.id FROM (SELECT protocol_entry_id AS id FROM declaration WHERE municipality_id = $1
         UNION ALL SELECT s.protocol_entry_id FROM supplement s JOIN application a ON a.municipality_id = $1 AND a.id = s.application_id
           WHERE s.municipality_id = $1 AND a.status NOT IN ('INCOMPLETE', 'COMPLETE', 'BATCHED', 'WITHDRAWN', 'VOIDED', 'CLOSED')) AS p
       JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = p.id
     WHERE e.office_id = $2 AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM protocol_void v WHERE v.municipality_id = $1 AND v.entry_id = e.id)
       AND ($3::uuid IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`,
    [db.municipalityId, officeId, after && isId(after) ? after : null, first + 1],
  );
}
