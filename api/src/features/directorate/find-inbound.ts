import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";

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
