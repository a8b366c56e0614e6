import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
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

const byHand = `SELECT e.id FROM protocol_entry e JOIN command_log c ON c.municipality_id = e.municipality_id AND c.command_id = e.command_id AND c.act = 'registerEntry'
  WHERE e.municipality_id = $1 AND e.id = ANY($2::uuid[])`;

/** The entry, where it was registered by itself and not by an act of another room; else null. In one query per request. */
export function loadByHand(ctx: Context, entryId: string): Promise<{ readonly id: string } | null> {
  return loadOne(ctx, "protocol-by-hand", (ids) => ctx.reader.query<{ id: string }>(byHand, [ctx.reader.municipalityId, ids]), (row) => row.id).load(entryId);
}

/** The act that took an entry's number; null for one explained after a restore. */
export async function findAct(db: Db, entryId: string): Promise<string | null> {
  const [row] = await db.query<{ act: string }>("SELECT c.act FROM protocol_entry e JOIN command_log c ON c.municipality_id = e.municipality_id AND c.command_id = e.command_id WHERE e.municipality_id = $1 AND e.id = $2", [db.municipalityId, entryId]);
  return row?.act ?? null;
}

export async function isVoid(db: Db, entryId: string): Promise<boolean> {
  return (await db.query("SELECT 1 FROM protocol_void WHERE municipality_id = $1 AND entry_id = $2", [db.municipalityId, entryId])).length > 0;
}
