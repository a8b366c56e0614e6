import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { type ItemRow, findItemsByIds } from "../custody";

export interface OutboundRow {
  readonly id: string;
  readonly state: "DRAFT" | "DISPATCHED" | "ACKNOWLEDGED";
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly protocolEntryId: string | null;
  readonly dispatchedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly directorateReference: string | null;
}

const selectOutbound = `SELECT id, state, created_at AS "createdAt", created_by AS "createdBy", protocol_entry_id AS "protocolEntryId", dispatched_at AS "dispatchedAt",
  acknowledged_at AS "acknowledgedAt", directorate_reference AS "directorateReference" FROM outbound_batch WHERE municipality_id = $1`;

export async function findOutbound(db: Db, id: string): Promise<OutboundRow | undefined> {
  return isId(id) ? (await db.query<OutboundRow>(`${selectOutbound} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export async function lockOutbound(db: Db, id: string): Promise<OutboundRow> {
  const [row] = isId(id) ? await db.query<OutboundRow>(`${selectOutbound} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "batch" });
  return row;
}

export async function findOutboundPage(db: Db, first: number, after: string | null): Promise<Page<OutboundRow>> {
  return pageOf(await db.query<OutboundRow>(`${selectOutbound} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]), first);
}

export interface OutboundLineRow {
  readonly id: string;
  readonly batchId: string;
  readonly itemId: string;
  readonly applicationId: string;
  readonly kind: "APPLICATION" | "PROOF_OF_SERVICE";
}

export async function findOutboundLines(db: Db, batchIds: readonly string[]): Promise<OutboundLineRow[]> {
  return db.query<OutboundLineRow>(
    `SELECT id, batch_id AS "batchId", item_id AS "itemId", application_id AS "applicationId", kind FROM outbound_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) ORDER BY id`,
    [db.municipalityId, batchIds],
  );
}

export function loadOutboundLines(ctx: Context, batchId: string): Promise<readonly OutboundLineRow[]> {
  return loadMany(ctx, "outbound-lines", (ids) => findOutboundLines(ctx.reader, ids), (row) => row.batchId).load(batchId);
}

export interface InboundRow {
  readonly id: string;
  readonly state: "COUNTING" | "ACCEPTED";
  readonly directorateReference: string;
  readonly directorateDate: string;
  readonly listedCount: number;
  readonly countedCount: number | null;
  readonly protocolEntryId: string;
  readonly openedAt: Date;
  readonly acceptedAt: Date | null;
  readonly differenceNote: string | null;
}

const selectInbound = `SELECT id, state, directorate_reference AS "directorateReference", directorate_date AS "directorateDate", listed_count AS "listedCount",
  counted_count AS "countedCount", protocol_entry_id AS "protocolEntryId", opened_at AS "openedAt", accepted_at AS "acceptedAt", difference_note AS "differenceNote"
  FROM inbound_batch WHERE municipality_id = $1`;

export async function findInbound(db: Db, id: string): Promise<InboundRow | undefined> {
  return isId(id) ? (await db.query<InboundRow>(`${selectInbound} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export async function lockInbound(db: Db, id: string): Promise<InboundRow> {
  const [row] = isId(id) ? await db.query<InboundRow>(`${selectInbound} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "batch" });
  return row;
}

export async function findInboundPage(db: Db, first: number, after: string | null): Promise<Page<InboundRow>> {
  return pageOf(await db.query<InboundRow>(`${selectInbound} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]), first);
}

export interface InboundLineRow {
  readonly id: string;
  readonly batchId: string;
  readonly applicationId: string;
  readonly decisionKind: "GRANT" | "REJECTION";
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly permitSerial: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export async function findInboundLines(db: Db, batchIds: readonly string[]): Promise<InboundLineRow[]> {
  return db.query<InboundLineRow>(
    `SELECT id, batch_id AS "batchId", application_id AS "applicationId", decision_kind AS "decisionKind", decision_number AS "decisionNumber", decided_on AS "decidedOn",
       permit_serial AS "permitSerial", valid_from AS "validFrom", valid_until AS "validUntil"
     FROM inbound_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) ORDER BY id`,
    [db.municipalityId, batchIds],
  );
}

export function loadInboundLines(ctx: Context, batchId: string): Promise<readonly InboundLineRow[]> {
  return loadMany(ctx, "inbound-lines", (ids) => findInboundLines(ctx.reader, ids), (row) => row.batchId).load(batchId);
}

const due = `
  FROM custody_item i JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
  WHERE i.municipality_id = $1 AND i.office_id = $2 AND i.state = 'IN_SAFE' AND (i.kind = 'CASE_FILE' AND a.status = 'COMPLETE' OR i.kind = 'PROOF_OF_SERVICE')`;

/** Complete files and proofs that lie in the central safe: what is due to go to the Directorate, the most urgent first. */
export async function findDueToForward(db: Db, officeId: string, first: number, after: string | null): Promise<Page<ItemRow>> {
  const ids = await db.query<{ id: string }>(`SELECT i.id ${due} AND ($3::uuid IS NULL OR i.id > $3) ORDER BY i.id LIMIT $4`, [db.municipalityId, officeId, after && isId(after) ? after : null, first + 1]);
  const page = pageOf(ids, first);
  return { items: await findItemsByIds(db, page.items.map((row) => row.id)), nextCursor: page.nextCursor };
}

export async function countDueToForward(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count ${due}`, [db.municipalityId, officeId]);
  return row?.count ?? 0;
}

export async function countUnacknowledged(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM outbound_batch WHERE municipality_id = $1 AND state = 'DISPATCHED'", [db.municipalityId]);
  return row?.count ?? 0;
}
