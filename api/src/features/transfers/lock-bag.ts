import type { Tx } from "../../platform/transaction";
import { type ItemRow, lockItemsByIds } from "../custody";
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
