import type { ItemState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import { inHands, inSafe, type ItemFacts, type ItemMove, type Keeper, layAway, placeOf, type SafeFacts } from "./custody.rules";

export const countResults = ["MISSING", "MOVED_HERE", "FOUND", "ELSEWHERE", "UNKNOWN", "MEANWHILE"] as const;
export type CountResult = (typeof countResults)[number];

/** One difference between what should lie in the safe and what was scanned in it. */
export interface CountLine {
  readonly result: CountResult;
  readonly tag: string;
  readonly itemId: string | null;
  /** The state the ledger believed it in. */
  readonly state: ItemState | null;
}

/** A count that was begun, and who put the last thing into the safe. */
export interface CountFacts {
  readonly safe: SafeFacts;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly lastPutBy: string | null;
}

export interface CountPlan<Item extends ItemFacts> {
  /** How many things should have lain there. */
  readonly expected: number;
  readonly lines: readonly CountLine[];
  readonly moves: readonly ItemMove<Item>[];
}

/** Hours a begun count may take. Municipal choice. */
const countHours = 12;
const hour = 3_600_000;

/** A count begun before this instant is over. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - countHours * hour);
}

/** A count goes on while no later one was begun and its hours last. Refuses `SAFE_COUNT_OVER`. */
export function assertCountOpen(count: { readonly startedAt: Date; readonly recorded: boolean; readonly latest: boolean }, now: Date): void {
  if (count.recorded || !count.latest || count.startedAt < openSince(now)) throw new Refused("SAFE_COUNT_OVER");
}

/** What lies in a safe so that it can be scanned; what is quarantined lies there in its bag. */
const lying: readonly ItemState[] = ["IN_SAFE", "RETURN_DUE", "DAMAGED", "RESERVED", "BATCHED", "RETURN_BATCHED", "FOUND"];
/** What may simply lie somewhere else than written: nothing but its place is put right. */
const movable: readonly ItemState[] = ["IN_SAFE", "RETURN_DUE", "DAMAGED", "AT_COUNTER", "FOUND"];

/**
 * What was scanned in a safe, blind, against what should lie there. Missing is reported missing, and the safe goes on answering
 * for it; what lies here instead of where it was believed is moved here by an entry that names that place; a lost thing is found,
 * in the counter's hands; what a package answers for or has left the house is told and not touched. What came or went while the
 * count ran is neither. Refuses `NOT_THIS_OFFICE`, `COUNTER_NOT_INDEPENDENT` for who began the count or put the last thing in.
 */
export function judgeCount<Item extends ItemFacts & { readonly since: Date }>(items: readonly Item[], scanned: readonly string[], who: Keeper, count: CountFacts): CountPlan<Item> {
  if (count.safe.officeId !== who.officeId) throw new Refused("NOT_THIS_OFFICE", { about: "safe" });
  if (who.staffId === count.startedBy || who.staffId === count.lastPutBy) throw new Refused("COUNTER_NOT_INDEPENDENT", { clause: "S10" });

  const seen = new Set(scanned);
  const known = new Set(items.map((item) => item.tag));
  const found = items.flatMap((item) => differenceOf(item, seen.has(item.tag), count));
  const unknown = [...seen].filter((tag) => !known.has(tag)).map((tag): CountLine => ({ result: "UNKNOWN", tag, itemId: null, state: null }));
  return {
    expected: items.filter((item) => liesIn(item, count.safe)).length,
    lines: [...found.map(({ item, result }): CountLine => ({ result, tag: item.tag, itemId: item.id, state: item.state })), ...unknown],
    moves: found.flatMap(({ item, result }) => movesOf(item, result, who, count)),
  };
}

function differenceOf<Item extends ItemFacts & { readonly since: Date }>(item: Item, seen: boolean, count: CountFacts): { item: Item; result: CountResult }[] {
  const here = liesIn(item, count.safe);
  if (here === seen || (item.safeId === count.safe.id && item.state === "QUARANTINED")) return [];
  if (item.state === "MISSING" || item.state === "STOLEN") return [{ item, result: "FOUND" }];
  if (item.since > count.startedAt) return [{ item, result: "MEANWHILE" }];
  if (here) return [{ item, result: "MISSING" }];
  return [{ item, result: movable.includes(item.state) && item.packageId === null ? "MOVED_HERE" : "ELSEWHERE" }];
}

function liesIn(item: ItemFacts, safe: SafeFacts): boolean {
  return item.safeId === safe.id && lying.includes(item.state);
}

function movesOf<Item extends ItemFacts>(item: Item, result: CountResult, who: Keeper, { safe, startedBy }: CountFacts): ItemMove<Item>[] {
  const secondPersonId = startedBy;
  if (result === "MISSING") return [{ item, act: "missAtSafeCount", to: "MISSING", place: placeOf(item), secondPersonId }];
  if (result === "FOUND") return [{ item, act: "findAtSafeCount", to: "FOUND", place: inHands(who.staffId, who.officeId), secondPersonId, facts: { believed: placeOf(item) } }];
  if (result === "MOVED_HERE") return layAway([item], { act: "correctAtSafeCount", place: inSafe(safe), secondPersonId, facts: { believed: placeOf(item) } });
  return [];
}

/** A recorded count's differences stand open until a supervisor says what became of them. Refuses `NOTHING_TO_EXPLAIN`, `REASON_MISSING`. */
export function judgeExplain(count: { readonly open: boolean }, note: string): string {
  if (!count.open) throw new Refused("NOTHING_TO_EXPLAIN");
  if (note.trim() === "") throw new Refused("REASON_MISSING", { about: "note" });
  return note.trim();
}

export interface DueFacts {
  readonly lastCountedAt: Date | null;
  /** The local day of that count. */
  readonly lastCountedOn: string | null;
}

/** A safe is counted every day and, were it ever left, at least once in seven. Municipal choice. */
export function dueOf({ lastCountedAt, lastCountedOn }: DueFacts, now: Date, today: string): "COUNTED" | "DUE_TODAY" | "OVERDUE" {
  if (lastCountedAt === null || now.getTime() - lastCountedAt.getTime() > 7 * 24 * hour) return "OVERDUE";
  return lastCountedOn === today ? "COUNTED" : "DUE_TODAY";
}
