import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type ItemRow, lockItemsByIds, lockItemsInPackages } from "../custody";
import { findLines, type LineRow, lockPackage, lockPackages, type PackageRow } from "./find-packages";

export interface LockedBag {
  readonly row: PackageRow;
  readonly lines: readonly LineRow[];
  readonly items: readonly ItemRow[];
}

/** Locks a package by its code as scanned, and what it lists, as a judge wants it. Refuses `UNREADABLE_CODE`, `NOT_FOUND`. */
export async function lockBag(tx: Tx, code: string): Promise<LockedBag> {
  const row = await lockPackage(tx, code);
  const lines = await findLines(tx, [row.id]);
  return { row, lines, items: await lockItemsByIds(tx, lines.map((line) => line.itemId)) };
}

/** As `lockBag`, several at once and without their lists: for acts that ask only what is in the bags now. One that cannot be had is answered as its refusal. */
export async function lockCarried(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, LockedBag | Refused>> {
  const [rows, items] = await Promise.all([lockPackages(tx, codes), lockItemsInPackages(tx, codes)]);
  return new Map([...rows].map(([code, row]) => [code, row instanceof Refused ? row : { row, lines: [], items: items.filter((item) => item.packageId === row.id) }]));
}
