import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { findItemsByIds, type ItemRow, type ReturnReason } from "../custody";
import { findIdleOffices } from "../offices";

export interface ReturnRow {
  readonly id: string;
  readonly state: "DRAFT" | "DISPATCHED" | "ACKNOWLEDGED";
  readonly createdAt: Date;
  readonly protocolEntryId: string | null;
  readonly dispatchedAt: Date | null;
  readonly acknowledgeBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly directorateReference: string | null;
}

const selectReturn = `SELECT id, state, created_at AS "createdAt", protocol_entry_id AS "protocolEntryId", dispatched_at AS "dispatchedAt", acknowledge_by AS "acknowledgeBy",
  acknowledged_at AS "acknowledgedAt", directorate_reference AS "directorateReference" FROM return_batch WHERE municipality_id = $1`;

export async function findReturn(db: Db, id: string): Promise<ReturnRow | undefined> {
  return isId(id) ? (await db.query<ReturnRow>(`${selectReturn} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

/** Locks a return. Refuses `NOT_FOUND`. */
export async function lockReturn(db: Db, id: string): Promise<ReturnRow> {
  const [row] = isId(id) ? await db.query<ReturnRow>(`${selectReturn} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "batch" });
  return row;
}

/** Only an open return takes or gives back things. Refuses `BATCH_NOT_DRAFT`. */
export async function lockOpenReturn(db: Db, id: string): Promise<ReturnRow> {
  const row = await lockReturn(db, id);
  if (row.state !== "DRAFT") throw new Refused("BATCH_NOT_DRAFT");
  return row;
}

export async function findReturnPage(db: Db, first: number, after: string | null): Promise<Page<ReturnRow>> {
  return pageOf(await db.query<ReturnRow>(`${selectReturn} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]), first);
}

export interface ReturnLineRow {
  readonly itemId: string;
  readonly batchId: string;
  readonly applicationId: string | null;
  readonly position: number;
  readonly reason: ReturnReason;
  readonly note: string | null;
}

export async function findReturnLines(db: Db, batchIds: readonly string[]): Promise<ReturnLineRow[]> {
  return db.query<ReturnLineRow>(
    `SELECT item_id AS "itemId", batch_id AS "batchId", application_id AS "applicationId", position, reason, note FROM return_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) ORDER BY batch_id, position, item_id`,
    [db.municipalityId, batchIds],
  );
}

export function loadReturnLines(ctx: Context, batchId: string): Promise<readonly ReturnLineRow[]> {
  return loadMany(ctx, "return-lines", (ids) => findReturnLines(ctx.reader, ids), (row) => row.batchId).load(batchId);
}

export function loadReturnCounts(ctx: Context, batchId: string): Promise<readonly { readonly batchId: string; readonly count: number }[]> {
  return loadMany(
    ctx,
    "return-counts",
    (ids) => ctx.reader.query<{ batchId: string; count: number }>(`SELECT batch_id AS "batchId", count(*)::int AS count FROM return_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) GROUP BY batch_id`, [ctx.reader.municipalityId, ids]),
    (row) => row.batchId,
  ).load(batchId);
}

/** What lies in the central safe to go back, the longest first; at most 200. */
export async function findDueToReturn(db: Db, officeId: string): Promise<ItemRow[]> {
  const rows = await db.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND office_id = $2 AND state = 'RETURN_DUE' AND safe_id IS NOT NULL ORDER BY since, id LIMIT 200", [db.municipalityId, officeId]);
  const items = new Map((await findItemsByIds(db, rows.map(({ id }) => id))).map((item) => [item.id, item]));
  return rows.flatMap(({ id }) => items.get(id) ?? []);
}

/**
 * Papers that nobody collected for as long as the rule `UNCOLLECTED_RETURN` says, since they lie where the person can collect them, at any office that serves people
 * now; the longest first, at most 200. They propose themselves for a return.
 */
export async function findUncollected(db: Db, before: Date, now: Date): Promise<ItemRow[]> {
  const idle = await findIdleOffices(db, now);
  const rows = await db.query<{ id: string }>(
    `SELECT i.id FROM custody_item i JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id AND a.delivery_office_id = i.office_id AND a.status IN ('GRANTED', 'REJECTED', 'REVOKED')
     WHERE i.municipality_id = $1 AND i.state = 'IN_SAFE' AND i.kind IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE') AND i.since <= $2 AND i.office_id <> ALL($3::uuid[]) ORDER BY i.since, i.id LIMIT 200`,
    [db.municipalityId, before, [...idle]],
  );
  const items = new Map((await findItemsByIds(db, rows.map(({ id }) => id))).map((item) => [item.id, item]));
  return rows.flatMap(({ id }) => items.get(id) ?? []);
}
