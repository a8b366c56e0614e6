import type { Actor } from "../../platform/actor";
import type { Db } from "../../platform/database";
import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertVouchers } from "./voucher.rules";

/**
 * Marks each voucher as used by this application, with the paper it came with: for the first time, or again after it was released. Two branches with the same voucher in
 * one second: the second waits for the first and is refused. Refuses `INVALID_INPUT` (about: vouchers), `VOUCHER_ALREADY_USED` (about: the voucher).
 */
export async function useVouchers(tx: Tx, { applicationId, protocolEntryId }: { readonly applicationId: string; readonly protocolEntryId: string }, vouchers: readonly { readonly voucher: string; readonly amountCents: number }[]): Promise<void> {
  assertVouchers(vouchers);
  for (const { voucher, amountCents } of vouchers) {
    const used = await tx.query(
      `INSERT INTO fee_payment (municipality_id, voucher, use, application_id, protocol_entry_id, amount_cents, used_at)
       SELECT $1, $2, 1 + count(*), $3, $4, $5, $6 FROM fee_release WHERE municipality_id = $1 AND voucher = $2 ON CONFLICT DO NOTHING RETURNING 1`,
      [tx.municipalityId, plainNumber(voucher), applicationId, protocolEntryId, amountCents, tx.now],
    );
    if (used.length === 0) throw new Refused("VOUCHER_ALREADY_USED", { about: plainNumber(voucher) });
  }
}

/** Sets the vouchers free of an application, or of one supplement, that counts for nothing any more: a row that says so beside each use. */
export async function releaseVouchers(tx: Tx, actor: Actor, { applicationId, protocolEntryId = null }: { readonly applicationId: string; readonly protocolEntryId?: string | null }): Promise<void> {
  await tx.query(
    `INSERT INTO fee_release (municipality_id, voucher, use, staff_id, released_at)
     SELECT municipality_id, voucher, use, $3, $4 FROM fee_payment WHERE municipality_id = $1 AND application_id = $2 AND ($5::uuid IS NULL OR protocol_entry_id = $5) ON CONFLICT DO NOTHING`,
    [tx.municipalityId, applicationId, actor.staffId, tx.now, protocolEntryId],
  );
}

/** How many vouchers an application has that are not released. */
export async function countVouchers(db: Db, applicationId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM fee_payment p WHERE p.municipality_id = $1 AND p.application_id = $2
     AND NOT EXISTS (SELECT 1 FROM fee_release r WHERE r.municipality_id = $1 AND r.voucher = p.voucher AND r.use = p.use)`,
    [db.municipalityId, applicationId],
  );
  return row?.count ?? 0;
}
