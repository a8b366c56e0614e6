import type { Tx } from "../../platform/transaction";

/** Whoever wished to collect at a branch collects at the central office (S10); open cases alone. Answers how many. */
export async function moveWishesToCentral(tx: Tx): Promise<number> {
  const moved = await tx.query(
    `UPDATE application a SET delivery_office_id = c.id FROM office c
     WHERE a.municipality_id = $1 AND c.municipality_id = $1 AND c.kind = 'CENTRAL' AND c.status = 'ACTIVE' AND a.delivery_office_id <> c.id AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED') RETURNING a.id`,
    [tx.municipalityId],
  );
  return moved.length;
}
