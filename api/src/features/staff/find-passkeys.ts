import type { Db } from "../../platform/database";

export interface PasskeyRow {
  readonly id: string;
  readonly credentialId: string;
  readonly name: string;
  readonly kind: "ONE_DEVICE" | "SYNCED";
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A person's keys that stand, oldest first; no more than one may have. */
export async function findPasskeys(db: Db, staffId: string): Promise<PasskeyRow[]> {
  return db.query<PasskeyRow>(
    `SELECT id, credential_id AS "credentialId", name, kind, made_at AS "madeAt", last_used_at AS "lastUsedAt"
     FROM passkey WHERE municipality_id = $1 AND staff_id = $2 AND ended_at IS NULL ORDER BY made_at, id`,
    [db.municipalityId, staffId],
  );
}
