import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertVouchers, plainNumber } from "./representative.rules";

/**
 * Marks each voucher as used by this application. Two branches with the same voucher in one second: the second waits for the first and
 * is refused. Refuses `INVALID_INPUT` (about: vouchers), `VOUCHER_ALREADY_USED` (about: the voucher).
 */
export async function useVouchers(tx: Tx, applicationId: string, vouchers: readonly { readonly voucher: string; readonly amountCents: number }[]): Promise<void> {
  assertVouchers(vouchers);
  for (const { voucher, amountCents } of vouchers) {
    const used = await tx.query(
      "INSERT INTO fee_payment (municipality_id, voucher, application_id, amount_cents, used_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1",
      [tx.municipalityId, plainNumber(voucher), applicationId, amountCents, tx.now],
    );
    if (used.length === 0) throw new Refused("VOUCHER_ALREADY_USED", { about: plainNumber(voucher) });
  }
}
