import type { Tx } from "../../platform/transaction";
import { type ItemRow, lockItemsByIds, lockItemsInPackage } from "../custody";
import { findLines, type LineRow, lockPackage, type PackageRow } from "./find-packages";

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

/** As `lockBag`, sent at once and without the list: for acts that ask only what is in the bag now. */
export async function lockCarried(tx: Tx, code: string): Promise<LockedBag> {
  const [row, items] = await Promise.all([lockPackage(tx, code), lockItemsInPackage(tx, code)]);
  return { row, lines: [], items };
}
