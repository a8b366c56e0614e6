import { Refused } from "../../platform/refusal";
import { normaliseSeal } from "./transfer.rules";

/** A box of seals; more at once is a slip of the finger. */
export const sealsAtOnce = 10_000;

export interface SealSeries {
  readonly prefix: string;
  readonly first: string;
  readonly last: string;
}

/** The seals from one to another, as their numbers are printed. Refuses `SEALS_NOT_A_SERIES`, `TOO_MANY_SEALS` (about: how many may come at once). */
export function seriesOf(firstSeal: string, lastSeal: string): SealSeries {
  const [from, to] = [parts(firstSeal), parts(lastSeal)];
  if (from.prefix !== to.prefix || from.digits.length !== to.digits.length || from.digits > to.digits) throw new Refused("SEALS_NOT_A_SERIES", { about: "lastSeal" });
  if (Number(to.digits) - Number(from.digits) >= sealsAtOnce) throw new Refused("TOO_MANY_SEALS", { about: String(sealsAtOnce) });
  return { prefix: from.prefix, first: from.digits, last: to.digits };
}

/** Whether a seal is one of a series; digits of the same length compare as text. */
export function isOf(seal: string, { prefix, first, last }: SealSeries): boolean {
  const digits = seal.slice(prefix.length);
  return seal.startsWith(prefix) && digits.length === first.length && /^[0-9]+$/u.test(digits) && digits >= first && digits <= last;
}

export function overlap(one: SealSeries, other: SealSeries): boolean {
  return one.prefix === other.prefix && one.first.length === other.first.length && one.first <= other.last && other.first <= one.last;
}

export interface StockFacts {
  readonly officeId: string;
  /** Whose stock the seal is of; null where it is of nobody's. */
  readonly ownerId: string | null;
  readonly officeHasStock: boolean;
  readonly spoiled: boolean;
}

/** An office that keeps its seals by number closes a bag with one of its own, and nobody with another office's (S10). Refuses `SEAL_NOT_OF_OFFICE`, `SEAL_SPOILED`. */
export function assertSealOfOffice(seal: string, { officeId, ownerId, officeHasStock, spoiled }: StockFacts): void {
  const foreign = ownerId === null ? officeHasStock : ownerId !== officeId;
  if (foreign) throw new Refused("SEAL_NOT_OF_OFFICE", { about: seal, clause: "S10" });
  if (spoiled) throw new Refused("SEAL_SPOILED", { about: seal });
}

function parts(text: string): { readonly prefix: string; readonly digits: string } {
  const seal = normaliseSeal(text);
  const [, prefix = "", digits = ""] = /^(.*?)([0-9]{1,15})$/u.exec(seal) ?? [];
  if (digits === "") throw new Refused("SEALS_NOT_A_SERIES", { about: seal });
  return { prefix, digits };
}
