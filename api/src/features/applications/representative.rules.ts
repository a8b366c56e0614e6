import { Refused } from "../../platform/refusal";

export const representativeKinds = ["LAWYER", "SPOUSE", "ASCENDANT", "ADULT_DESCENDANT", "GUARDIAN", "EMPLOYER", "AUTHORISED"] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

interface Given {
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly expiresOn?: string | null | undefined;
}

/** Who files for another is named, identified and shows by what right, today. Refuses `REPRESENTATIVE_EVIDENCE_MISSING` (about: the field), `REPRESENTATIVE_EXPIRED`. */
export function assertRepresentative(given: Given, today: string): void {
  for (const field of ["name", "identityNumber", "evidence"] as const) if (given[field].trim().length < 3) throw new Refused("REPRESENTATIVE_EVIDENCE_MISSING", { about: field });
  if (given.expiresOn && given.expiresOn < today) throw new Refused("REPRESENTATIVE_EXPIRED", { about: "expiresOn" });
}

/** A number as it is compared: capitals, nothing between. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replaceAll(/[\s./-]/gu, "");
}

/** Each voucher of a filing has its number and amount, and is named once. Refuses `INVALID_INPUT` (about: vouchers). */
export function assertVouchers(vouchers: readonly { readonly voucher: string; readonly amountCents: number }[]): void {
  const numbers = vouchers.map(({ voucher }) => plainNumber(voucher));
  if (numbers.some((number) => !/^[0-9A-ZΑ-Ω]{4,40}$/u.test(number)) || new Set(numbers).size < numbers.length) throw new Refused("INVALID_INPUT", { about: "vouchers" });
}
