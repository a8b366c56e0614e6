import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { LineState, OutboundKind } from "./outbound.rules";

export interface OutboundRow {
  readonly id: string;
  readonly state: "DRAFT" | "DISPATCHED" | "ACKNOWLEDGED" | "RESENT";
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly protocolEntryId: string | null;
  readonly dispatchedAt: Date | null;
  readonly acknowledgeBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly directorateReference: string | null;
  /** The batch this one repeats. */
  readonly resends: string | null;
}

const selectOutbound = `SELECT id, state, created_at AS "createdAt", created_by AS "createdBy", protocol_entry_id AS "protocolEntryId", dispatched_at AS "dispatchedAt",
  acknowledge_by AS "acknowledgeBy", acknowledged_at AS "acknowledgedAt", directorate_reference AS "directorateReference", resends FROM outbound_batch WHERE municipality_id = $1`;

export async function findOutbound(db: Db, id: string): Promise<OutboundRow | undefined> {
  return isId(id) ? (await db.query<OutboundRow>(`${selectOutbound} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export async function lockOutbound(db: Db, id: string): Promise<OutboundRow> {
  const [row] = isId(id) ? await db.query<OutboundRow>(`${selectOutbound} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "batch" });
  return row;
}

/** Only an open batch takes or gives back things. Refuses `BATCH_NOT_DRAFT`. */
export async function lockDraft(db: Db, id: string): Promise<OutboundRow> {
  const batch = await lockOutbound(db, id);
  if (batch.state !== "DRAFT") throw new Refused("BATCH_NOT_DRAFT");
  return batch;
}

export async function findOutboundPage(db: Db, first: number, after: string | null): Promise<Page<OutboundRow>> {
  return pageOf(await db.query<OutboundRow>(`${selectOutbound} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]), first);
}

export async function countUnanswered(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM outbound_batch WHERE municipality_id = $1 AND state = 'DISPATCHED'", [db.municipalityId]);
  return row?.count ?? 0;
}

export function loadOutbound(ctx: Context, id: string): Promise<OutboundRow | null> {
  return loadOne(ctx, "outbound-batches", (ids) => ctx.reader.query<OutboundRow>(`${selectOutbound} AND id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.id).load(id);
}

/** The batches that repeat these. */
export function loadResentAs(ctx: Context, id: string): Promise<readonly OutboundRow[]> {
  return loadMany(ctx, "outbound-resent-as", (ids) => ctx.reader.query<OutboundRow>(`${selectOutbound} AND resends = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.resends ?? "").load(id);
}

export interface OutboundLineRow {
  readonly id: string;
  readonly batchId: string;
  readonly itemId: string;
  readonly applicationId: string | null;
  readonly kind: OutboundKind;
  readonly state: LineState;
  readonly refusalReason: string | null;
  readonly directorateReference: string | null;
  readonly settledAt: Date | null;
  readonly cameBackAt: Date | null;
}

const selectLine = `SELECT id, batch_id AS "batchId", item_id AS "itemId", application_id AS "applicationId", kind, state, refusal_reason AS "refusalReason", directorate_reference AS "directorateReference", settled_at AS "settledAt",
  came_back_at AS "cameBackAt" FROM outbound_line WHERE municipality_id = $1`;

export async function findOutboundLines(db: Db, batchIds: readonly string[]): Promise<OutboundLineRow[]> {
  return db.query<OutboundLineRow>(`${selectLine} AND batch_id = ANY($2::uuid[]) ORDER BY id`, [db.municipalityId, batchIds]);
}

export function loadOutboundLines(ctx: Context, batchId: string): Promise<readonly OutboundLineRow[]> {
  return loadMany(ctx, "outbound-lines", (ids) => findOutboundLines(ctx.reader, ids), (row) => row.batchId).load(batchId);
}

/** Refused by the Directorate and not here again, the longest first; at most 200. */
export async function findToComeBack(db: Db): Promise<OutboundLineRow[]> {
  return db.query<OutboundLineRow>(`${selectLine} AND state = 'REFUSED' AND came_back_at IS NULL ORDER BY settled_at, id LIMIT 200`, [db.municipalityId]);
}

export interface LineCount {
  readonly batchId: string;
  readonly kind: OutboundKind;
  readonly state: LineState;
  readonly count: number;
}

/** How many lines of each kind and state a batch has: lists need no more. */
export function loadLineCounts(ctx: Context, batchId: string): Promise<readonly LineCount[]> {
  return loadMany(
    ctx,
    "outbound-line-counts",
    (ids) =>
      ctx.reader.query<LineCount>(
        `SELECT batch_id AS "batchId", kind, state, count(*)::int AS count FROM outbound_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) GROUP BY batch_id, kind, state ORDER BY kind, state`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.batchId,
  ).load(batchId);
}

export async function countUnacknowledged(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM outbound_batch WHERE municipality_id = $1 AND state = 'DISPATCHED'", [db.municipalityId]);
  return row?.count ?? 0;
}
