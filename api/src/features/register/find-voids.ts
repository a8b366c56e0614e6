import type { Context } from "../../platform/context";
import { loadOne } from "../../platform/loader";

export interface VoidRow {
  readonly entryId: string;
  readonly reason: string;
  readonly voidedAt: Date;
  readonly staffId: string;
  readonly secondPersonId: string;
}

/** Why an entry is void, or null, in one query per request for all of a field. */
export function loadVoid(ctx: Context, entryId: string): Promise<VoidRow | null> {
  return loadOne(
    ctx,
    "protocol-voids",
    (ids) =>
      ctx.reader.query<VoidRow>(
        `SELECT entry_id AS "entryId", reason, voided_at AS "voidedAt", staff_id AS "staffId", second_person_id AS "secondPersonId"
         FROM protocol_void WHERE municipality_id = $1 AND entry_id = ANY($2::uuid[])`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.entryId,
  ).load(entryId);
}
