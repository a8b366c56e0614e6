import type { Tx } from "../../platform/transaction";

/** What is still open of an office is worked on, and delivered, at another. Where it was filed stays in the register and in its line of life. */
export async function moveOpenWork(tx: Tx, fromOfficeId: string, toOfficeId: string): Promise<void> {
  await tx.query(
    `UPDATE application SET office_of_filing_id = CASE WHEN office_of_filing_id = $2 THEN $3::uuid ELSE office_of_filing_id END,
       delivery_office_id = CASE WHEN delivery_office_id = $2 THEN $3::uuid ELSE delivery_office_id END
     WHERE municipality_id = $1 AND (office_of_filing_id = $2 OR delivery_office_id = $2) AND status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')`,
    [tx.municipalityId, fromOfficeId, toOfficeId],
  );
}
