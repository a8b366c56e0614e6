import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";

/** The line of the checklist that a fee voucher stands for. */
const fee = "FEE";

/** Each voucher of a paper has its number and amount, and is named once. Refuses `INVALID_INPUT` (about: vouchers). */
export function assertVouchers(vouchers: readonly { readonly voucher: string; readonly amountCents: number }[]): void {
  const numbers = vouchers.map(({ voucher }) => plainNumber(voucher));
  const readable = vouchers.every(({ voucher }) => /^[\p{L}\p{M}\p{N}\s./-]+$/u.test(voucher)) && numbers.every((number) => /^[0-9A-ZΑ-Ω]{4,40}$/u.test(number));
  if (!readable || new Set(numbers).size < numbers.length) throw new Refused("INVALID_INPUT", { about: "vouchers" });
}

/** A fee that counts as paid shows its voucher; whoever owes none is waived from it. Refuses `VOUCHER_MISSING`. */
export function assertFeeShown(present: readonly string[], vouchers: number): void {
  if (present.includes(fee) && vouchers === 0) throw new Refused("VOUCHER_MISSING", { about: fee });
}
