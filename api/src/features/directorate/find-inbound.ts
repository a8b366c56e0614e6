import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { ExplanationOutcome, LineFate } from "./inbound.rules";
import type { InboundKind } from "./line-kinds.rules";
import type { LineReason, MatchGrade } from "./matching.rules";

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
  readonly listName: string | null;
  readonly secondPersonId: string | null;
}

const selectInbound = `SELECT id, state, directorate_reference AS "directorateReference", directorate_date AS "directorateDate", listed_count AS "listedCount",
  counted_count AS "countedCount", protocol_entry_id AS "protocolEntryId", opened_at AS "openedAt", accepted_at AS "acceptedAt", difference_note AS "differenceNote",
  list_name AS "listName", second_person_id AS "secondPersonId" FROM inbound_batch WHERE municipality_id = $1`;

export async function findInbound(db: Db, id: string): Promise<InboundRow | undefined> {
  return isId(id) ? (await db.query<InboundRow>(`${selectInbound} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

/** Locks a batch that is still counted. Refuses `NOT_FOUND`, `BATCH_ALREADY_ACCEPTED`. */
export async function lockCounting(db: Db, id: string): Promise<InboundRow> {
  const [row] = isId(id) ? await db.query<InboundRow>(`${selectInbound} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "batch" });
  if (row.state !== "COUNTING") throw new Refused("BATCH_ALREADY_ACCEPTED");
  return row;
}

export async function findInboundPage(db: Db, first: number, after: string | null): Promise<Page<InboundRow>> {
  return pageOf(await db.query<InboundRow>(`${selectInbound} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]), first);
}

export async function countBeingCounted(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM inbound_batch WHERE municipality_id = $1 AND state = 'COUNTING'", [db.municipalityId]);
  return row?.count ?? 0;
}

export interface InboundLineRow {
  readonly id: string;
  readonly batchId: string;
  readonly position: number;
  readonly kind: InboundKind;
  readonly listed: boolean;
  readonly found: number;
  readonly fate: LineFate | null;
  readonly grade: MatchGrade;
  readonly matches: readonly { readonly applicationId: string; readonly reasons: readonly LineReason[] }[];
  readonly applicationId: string | null;
  readonly decisionKind: "GRANT" | "REJECTION" | "REVOCATION" | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly permitSerial: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly number: number | null;
  readonly year: number | null;
  readonly reference: string | null;
  readonly passport: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly adoptedAt: Date | null;
  readonly explainedAt: Date | null;
  readonly explanation: string | null;
  readonly outcome: ExplanationOutcome | null;
}

const selectLine = `
  SELECT l.id, l.batch_id AS "batchId", l.position, l.kind, l.listed, l.found, l.fate, l.grade, l.matches, l.application_id AS "applicationId", l.decision_kind AS "decisionKind", l.decision_number AS "decisionNumber",
    l.decided_on AS "decidedOn", l.permit_serial AS "permitSerial", l.valid_from AS "validFrom", l.valid_until AS "validUntil", l.said_number AS number, l.said_year AS year, l.said_reference AS reference,
    l.said_passport AS passport, l.said_name AS name, l.said_municipality AS municipality, l.adopted_at AS "adoptedAt", x.at AS "explainedAt", x.note AS explanation, x.outcome
  FROM inbound_line l LEFT JOIN inbound_explanation x ON x.municipality_id = l.municipality_id AND x.line_id = l.id WHERE l.municipality_id = $1`;

export async function findInboundLines(db: Db, batchIds: readonly string[]): Promise<InboundLineRow[]> {
  return db.query<InboundLineRow>(`${selectLine} AND l.batch_id = ANY($2::uuid[]) ORDER BY l.batch_id, l.position, l.id`, [db.municipalityId, batchIds]);
}

export function loadInboundLines(ctx: Context, batchId: string): Promise<readonly InboundLineRow[]> {
  return loadMany(ctx, "inbound-lines", (ids) => findInboundLines(ctx.reader, ids), (row) => row.batchId).load(batchId);
}

/** Locks one line. Refuses `NOT_FOUND`. */
export async function lockInboundLine(db: Db, id: string): Promise<InboundLineRow> {
  const [row] = isId(id) ? await db.query<InboundLineRow>(`${selectLine} AND l.id = $2 FOR UPDATE OF l`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "line" });
  return row;
}

const accepted = "EXISTS (SELECT 1 FROM inbound_batch b WHERE b.municipality_id = l.municipality_id AND b.id = l.batch_id AND b.state = 'ACCEPTED')";

/** On the list of an accepted batch, not in its bag, and nobody said yet what became of it; the oldest first, at most 200. */
export async function findMissing(db: Db): Promise<InboundLineRow[]> {
  return db.query<InboundLineRow>(`${selectLine} AND l.listed AND l.found = 0 AND x.line_id IS NULL AND ${accepted} ORDER BY l.id LIMIT 200`, [db.municipalityId]);
}

/** Things that came for an application never registered, and have no case yet; the oldest first, at most 200. */
export async function findOrphans(db: Db): Promise<InboundLineRow[]> {
  return db.query<InboundLineRow>(`${selectLine} AND l.fate = 'ORPHAN' AND l.application_id IS NULL AND ${accepted} ORDER BY l.id LIMIT 200`, [db.municipalityId]);
}

export interface InboundItemRow {
  readonly itemId: string;
  readonly lineId: string;
  readonly batchId: string;
}

const selectItem = `SELECT item_id AS "itemId", line_id AS "lineId", batch_id AS "batchId" FROM inbound_item WHERE municipality_id = $1`;

export async function findItemsOfLine(db: Db, lineId: string): Promise<InboundItemRow[]> {
  return db.query<InboundItemRow>(`${selectItem} AND line_id = $2 ORDER BY item_id`, [db.municipalityId, lineId]);
}

export function loadItemsOfLine(ctx: Context, lineId: string): Promise<readonly InboundItemRow[]> {
  return loadMany(ctx, "inbound-items-of-line", (ids) => ctx.reader.query<InboundItemRow>(`${selectItem} AND line_id = ANY($2::uuid[]) ORDER BY item_id`, [ctx.reader.municipalityId, ids]), (row) => row.lineId).load(lineId);
}

export function loadItemsOfBatch(ctx: Context, batchId: string): Promise<readonly InboundItemRow[]> {
  return loadMany(ctx, "inbound-items-of-batch", (ids) => ctx.reader.query<InboundItemRow>(`${selectItem} AND batch_id = ANY($2::uuid[]) ORDER BY item_id`, [ctx.reader.municipalityId, ids]), (row) => row.batchId).load(batchId);
}

export interface InboundCounts {
  readonly batchId: string;
  readonly lines: number;
  readonly found: number;
  readonly missing: number;
}

/** How many lines, pieces found and listed ones not found: lists of batches need no more. */
export function loadInboundCounts(ctx: Context, batchId: string): Promise<readonly InboundCounts[]> {
  return loadMany(
    ctx,
    "inbound-counts",
    (ids) =>
      ctx.reader.query<InboundCounts>(
        `SELECT batch_id AS "batchId", count(*)::int AS lines, sum(found)::int AS found, count(*) FILTER (WHERE listed AND found = 0)::int AS missing FROM inbound_line WHERE municipality_id = $1 AND batch_id = ANY($2::uuid[]) GROUP BY batch_id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.batchId,
  ).load(batchId);
}
