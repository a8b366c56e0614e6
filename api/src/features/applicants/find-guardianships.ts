import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import type { GuardianKind } from "./guardianship.rules";

export interface GuardianshipRow {
  readonly id: string;
  readonly minorId: string;
  readonly guardianId: string | null;
  readonly kind: GuardianKind;
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly until: string | null;
  readonly staffId: string;
  readonly recordedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Who stood or stands for these people as minors, the latest first. */
export async function findGuardianships(db: Db, minorIds: readonly string[]): Promise<GuardianshipRow[]> {
  return db.query<GuardianshipRow>(
    `SELECT id, minor_id AS "minorId", guardian_id AS "guardianId", kind, name, identity_number AS "identityNumber", evidence, until_day AS "until", staff_id AS "staffId",
            recorded_at AS "recordedAt", ended_at AS "endedAt", end_reason AS "endReason"
     FROM guardianship WHERE municipality_id = $1 AND minor_id = ANY($2::uuid[]) ORDER BY id DESC`,
    [db.municipalityId, minorIds],
  );
}

/** As `findGuardianships`, in one query per request for all of a field. */
export function loadGuardianships(ctx: Context, minorId: string): Promise<readonly GuardianshipRow[]> {
  return loadMany(ctx, "guardianships", (ids) => findGuardianships(ctx.reader, ids), (row) => row.minorId).load(minorId);
}
