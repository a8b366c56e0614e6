/**
 * By what a person confirmed that it was they who signed. PASSKEY: their own key, with finger, face or its PIN. PIN: this app asked for the day's
 * PIN, which is its word alone. WRONG_KEY: a key came with it that does not fit. NONE: nothing came.
 */
export const confirmations = ["PASSKEY", "PIN", "WRONG_KEY", "NONE"] as const;
export type Confirmation = (typeof confirmations)[number];

/** Of all that came for a message, what stands: a key that fits over one that does not, and either over the app's word. */
export function strongest(come: readonly string[]): Confirmation {
  return (["PASSKEY", "WRONG_KEY", "PIN"] as const).find((one) => come.includes(one)) ?? "NONE";
}

/** A confirmed message of one key on one device: its number in the device's chain, and how often the key had signed. */
export interface Counted {
  readonly number: number;
  readonly count: number;
}

/** A key that counts has counted on between an earlier and a later message, however late either comes; one that does not says 0 for ever. */
export function isInOrder(given: Counted, known: readonly Counted[]): boolean {
  return known.every(({ number, count }) => (given.count === 0 ? count === 0 : number < given.number ? count < given.count : count > given.count));
}
