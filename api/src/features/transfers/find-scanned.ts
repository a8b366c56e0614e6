import type { Tx } from "../../platform/transaction";
import { type ItemRow, lockItemsByIds, readTag } from "../custody";
import { findLines, type LineRow, lockPackage, type PackageRow } from "./find-packages";
import type { Stranger } from "./strangers.rules";

/** What somebody scanned out of a bag, as the clients send it. */
export interface Scan {
  readonly code: string;
  readonly tags: readonly string[];
  readonly damaged: readonly string[];
  readonly doubled: readonly string[];
}

export interface ScannedBag {
  readonly row: PackageRow;
  readonly lines: readonly LineRow[];
  readonly items: readonly ItemRow[];
  readonly strangers: readonly Stranger<ItemRow>[];
  readonly tags: readonly string[];
  readonly damaged: readonly string[];
  readonly doubled: readonly string[];
}

/**
 * Locks a package, what it lists and what was scanned, all things in one order so that two bags opened at once never wait for each other.
 * Refuses `UNREADABLE_CODE`, `NOT_FOUND`; a tag of another municipality is only named in the report.
 */
export async function lockScanned(tx: Tx, scan: Scan): Promise<ScannedBag> {
  const [tags, damaged, doubled] = [scan.tags.map(readTag), scan.damaged.map(readTag), scan.doubled.map(readTag)];
  const row = await lockPackage(tx, scan.code);
  const lines = await findLines(tx, [row.id]);
  const known = await tx.query<{ id: string; deliveryOfficeId: string | null }>(
    `SELECT i.id, a.delivery_office_id AS "deliveryOfficeId" FROM custody_item i
     LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     WHERE i.municipality_id = $1 AND i.tag = ANY($2::text[])`,
    [tx.municipalityId, tags],
  );
  const listed = new Set(lines.map((line) => line.itemId));
  const locked = await lockItemsByIds(tx, [...new Set([...listed, ...known.map((thing) => thing.id)])]);
  const officeOf = new Map(known.map((thing) => [thing.id, thing.deliveryOfficeId]));
  const strangers = locked.flatMap((item) => {
    const deliveryOfficeId = officeOf.get(item.id);
    return deliveryOfficeId === undefined || item.packageId === row.id ? [] : { item, deliveryOfficeId };
  });
  return { row, lines, items: locked.filter((item) => listed.has(item.id)), strangers, tags, damaged, doubled };
}
