import { Refused } from "../../platform/refusal";
import type { ServiceOutcome } from "./delivery.rules";

export interface Witness {
  readonly name: string;
  readonly residence: string;
  readonly occupation: string;
}

/**
 * A refusal and an inability to sign are seen by a witness: name, residence, occupation (domain §3). Of who signs for themselves none is written. Refuses
 * `WITNESS_MISSING` (about: the field), `INVALID_INPUT`.
 */
export function assertWitness(outcome: ServiceOutcome, witness: Witness | null | undefined): void {
  if (outcome === "DELIVERED") {
    if (witness) throw new Refused("INVALID_INPUT", { about: "witness" });
    return;
  }
  assertWhole(witness);
}

/** A witness is named whole or not at all. Refuses `WITNESS_MISSING` (about: the field). */
export function assertWhole(witness: Witness | null | undefined): void {
  for (const field of ["name", "residence", "occupation"] as const) if ((witness?.[field].trim().length ?? 0) < 3) throw new Refused("WITNESS_MISSING", { about: field });
}

const athens = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Athens", hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric", hourCycle: "h23" });

/**
 * The day and the hour written on a form by hand, in Greece: `2011-05-20T10:42`. They start the remedies, so neither may lack, nor lie before the papers
 * were taken out or after now. Refuses `PROOF_HOUR_MISSING`, `PROOF_HOUR_WRONG`.
 */
export function readHour(text: string, startedAt: Date, now: Date): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u.exec(text.trim());
  if (!match) throw new Refused("PROOF_HOUR_MISSING", { about: "servedAt" });
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const written = Date.UTC(year, month - 1, day, hour, minute);
  // Athens is two or three hours ahead; the one that reads as written is meant.
  const at = [2, 3].map((hours) => new Date(written - hours * 3_600_000)).find((one) => readsAs(one, match));
  const minuteOf = (instant: Date) => Math.floor(instant.getTime() / 60_000);
  if (!at || minuteOf(at) < minuteOf(startedAt) || minuteOf(at) > minuteOf(now)) throw new Refused("PROOF_HOUR_WRONG", { about: "servedAt" });
  return at;
}

function readsAs(instant: Date, [, year, month, day, hour, minute]: RegExpExecArray): boolean {
  return athens.format(instant) === `${day}/${month}/${year}, ${hour}:${minute}`;
}
