import type { Tx } from "../../platform/transaction";
import { plannedStates } from "./delivery.rules";

/** Whoever was called to an office or has an appointment there is served at another from now on. What is at the counter stays; calls and attempts of before go on saying where they were. */
export async function moveDeliveries(tx: Tx, fromOfficeId: string, toOfficeId: string): Promise<void> {
  await tx.query("UPDATE delivery SET office_id = $3 WHERE municipality_id = $1 AND office_id = $2 AND state = ANY($4::text[])", [tx.municipalityId, fromOfficeId, toOfficeId, plannedStates]);
}

/** As `moveDeliveries`, from every branch to the central office: papers are delivered there alone from now on (S10). */
export async function moveDeliveriesToCentral(tx: Tx): Promise<void> {
  await tx.query(
    `UPDATE delivery d SET office_id = c.id FROM office c
     WHERE d.municipality_id = $1 AND c.municipality_id = $1 AND c.kind = 'CENTRAL' AND c.status = 'ACTIVE' AND d.office_id <> c.id AND d.state = ANY($2::text[])`,
    [tx.municipalityId, plannedStates],
  );
}
