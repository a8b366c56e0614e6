import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";

export interface ReceiptRow {
  readonly id: string;
  readonly protocolEntryId: string;
  readonly code: string;
  readonly verificationCode: string;
  /** Null on a receipt from before there were such codes. */
  readonly statusCode: string | null;
}

const selectReceipt = `SELECT id, protocol_entry_id AS "protocolEntryId", code, verification_code AS "verificationCode", status_code AS "statusCode" FROM registration_receipt WHERE municipality_id = $1`;

export async function findReceipt(db: Db, id: string): Promise<ReceiptRow | undefined> {
  return (await db.query<ReceiptRow>(`${selectReceipt} AND id = $2`, [db.municipalityId, id]))[0];
}

/** The receipt whose scanned code this is, in its normal form (`readCode`). */
export async function findReceiptByCode(db: Db, code: string): Promise<ReceiptRow | undefined> {
  return (await db.query<ReceiptRow>(`${selectReceipt} AND code = $2`, [db.municipalityId, code]))[0];
}

export async function findReceiptByVerification(db: Db, code: string): Promise<ReceiptRow | undefined> {
  return (await db.query<ReceiptRow>(`${selectReceipt} AND verification_code = $2`, [db.municipalityId, code]))[0];
}

export async function findReceiptByStatus(db: Db, code: string): Promise<ReceiptRow | undefined> {
  return (await db.query<ReceiptRow>(`${selectReceipt} AND status_code = $2`, [db.municipalityId, code]))[0];
}

/** The receipt of an entry, in one query per request for all of them; null for a number that two persons explained. */
export function loadReceipt(ctx: Context, entryId: string): Promise<ReceiptRow | null> {
  return loadOne(
    ctx,
    "receipts",
    (ids) => ctx.reader.query<ReceiptRow>(`${selectReceipt} AND protocol_entry_id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]),
    (row) => row.protocolEntryId,
  ).load(entryId);
}

/** As `loadReceipt`, for an entry that was given with its receipt. */
export async function loadReceiptOfEntry(ctx: Context, entryId: string): Promise<ReceiptRow> {
  const receipt = await loadReceipt(ctx, entryId);
  if (!receipt) throw new Error("an entry without a receipt");
  return receipt;
}
