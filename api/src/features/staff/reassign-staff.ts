import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";

interface Assigned {
  readonly staffId: string;
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Whoever works at an office, or was to, works at another in the same roles from a day on; that day is the last one here. Open sessions go
 * along. A role somebody holds there already is not written twice.
 */
export async function reassignStaff(tx: Tx, fromOfficeId: string, toOfficeId: string, day: string): Promise<void> {
  const ended = await tx.query<Assigned>(
    `UPDATE office_assignment SET valid_to = $3 WHERE municipality_id = $1 AND office_id = $2 AND (valid_to IS NULL OR valid_to > $3)
     RETURNING staff_id AS "staffId", role, greatest(valid_from, $3::date) AS "validFrom",
       (SELECT b.valid_to FROM office_assignment b WHERE b.municipality_id = office_assignment.municipality_id AND b.id = office_assignment.id) AS "validTo"`,
    [tx.municipalityId, fromOfficeId, day],
  );
  await tx.query(
    `INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from, valid_to)
     SELECT $1, n.id, n.staff_id, $2, n.role, n.valid_from, n.valid_to
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[]) AS n (id, staff_id, role, valid_from, valid_to)
     WHERE NOT EXISTS (SELECT 1 FROM office_assignment a WHERE a.municipality_id = $1 AND a.staff_id = n.staff_id AND a.office_id = $2 AND a.role = n.role
       AND a.valid_from <= n.valid_from AND (a.valid_to IS NULL OR a.valid_to >= n.valid_to))`,
    [
      tx.municipalityId,
      toOfficeId,
      ended.map(() => newId()),
      ended.map((row) => row.staffId),
      ended.map((row) => row.role),
      ended.map((row) => row.validFrom),
      ended.map((row) => row.validTo),
    ],
  );
  await tx.query("UPDATE session SET office_id = $3 WHERE municipality_id = $1 AND office_id = $2 AND ended_at IS NULL", [tx.municipalityId, fromOfficeId, toOfficeId]);
}
