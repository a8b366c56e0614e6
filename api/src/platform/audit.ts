import { newId } from "./ids";
import type { Tx } from "./transaction";

export interface Audited {
  readonly event: string;
  readonly staffId?: string | null;
  readonly officeId?: string | null;
  readonly subjectId?: string | null;
}

/** Appends to the audit trail inside the running transaction. No names, no values: ids only. */
export async function audit(tx: Tx, entry: Audited): Promise<void> {
  await tx.query(
    "INSERT INTO audit_entry (municipality_id, id, event, staff_id, office_id, subject_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [tx.municipalityId, newId(), entry.event, entry.staffId ?? null, entry.officeId ?? null, entry.subjectId ?? null, tx.now],
  );
}
