import type { ItemState } from "@epidosi/schema";
import { readCode } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { ItemFacts, ItemKind, RecallReason } from "./custody.rules";

export interface ItemRow extends ItemFacts {
  readonly kind: ItemKind;
  readonly recallReason: RecallReason | null;
  readonly applicationId: string | null;
  readonly entryId: string | null;
  readonly since: Date;
  readonly ledgerSequence: number;
  readonly ledgerHead: string;
}

export const selectItem = `
  SELECT i.id, i.tag, i.kind, i.state, i.application_id AS "applicationId", i.entry_id AS "entryId", i.office_id AS "officeId", i.safe_id AS "safeId", i.slot,
         i.custodian_id AS "custodianId", i.package_id AS "packageId", i.since, i.recalled_at AS "recalledAt", i.recall_reason AS "recallReason",
         i.return_reason AS "returnReason", i.ledger_sequence AS "ledgerSequence", i.ledger_head AS "ledgerHead"
  FROM custody_item i WHERE i.municipality_id = $1`;

export async function findItemsByIds(db: Db, ids: readonly string[]): Promise<ItemRow[]> {
  return db.query<ItemRow>(`${selectItem} AND i.id = ANY($2::uuid[]) ORDER BY i.id`, [db.municipalityId, ids]);
}

/** Reads a tag as scanned or typed. Refuses `UNREADABLE_CODE` for one that is no item's. */
export function readTag(text: string): string {
  const read = readCode(text);
  if (read.kind !== "ITEM") throw new Refused("UNREADABLE_CODE", { about: text.slice(0, 40) });
  return read.code;
}

export async function findItemByTag(db: Db, tag: string): Promise<ItemRow | undefined> {
  return (await db.query<ItemRow>(`${selectItem} AND i.tag = $2`, [db.municipalityId, tag]))[0];
}

/** Locks the items of tags, each once, in the order of their ids so that two acts never wait for each other. Refuses `NOT_FOUND` (about: the tag). */
export async function lockItems(db: Db, tags: readonly string[]): Promise<ItemRow[]> {
  const wanted = [...new Set(tags.map(readTag))];
  const rows = await db.query<ItemRow>(`${selectItem} AND i.tag = ANY($2::text[]) ORDER BY i.id FOR UPDATE`, [db.municipalityId, wanted]);
  const unknown = wanted.find((tag) => !rows.some((row) => row.tag === tag));
  if (unknown) throw new Refused("NOT_FOUND", { about: unknown });
  return rows;
}

export async function lockItemsByIds(db: Db, ids: readonly string[]): Promise<ItemRow[]> {
  return db.query<ItemRow>(`${selectItem} AND i.id = ANY($2::uuid[]) ORDER BY i.id FOR UPDATE`, [db.municipalityId, ids]);
}

/** Locks what is in packages now, by the packages' codes. */
export async function lockItemsInPackages(db: Db, packageCodes: readonly string[]): Promise<ItemRow[]> {
  return db.query<ItemRow>(`${selectItem} AND i.package_id IN (SELECT p.id FROM transfer_package p WHERE p.municipality_id = $1 AND p.code = ANY($2::text[])) ORDER BY i.id FOR UPDATE OF i`, [db.municipalityId, packageCodes]);
}

/** Locks what lies in a safe by the books, and what was scanned in it. */
export async function lockItemsOfCount(db: Db, safeId: string, tags: readonly string[]): Promise<ItemRow[]> {
  return db.query<ItemRow>(`${selectItem} AND (i.safe_id = $2 OR i.tag = ANY($3::text[])) ORDER BY i.id FOR UPDATE`, [db.municipalityId, safeId, tags]);
}

export interface ItemQuery {
  readonly states?: readonly ItemState[] | null;
  readonly kinds?: readonly ItemKind[] | null;
  readonly officeId?: string | null;
  readonly safeId?: string | null;
  readonly applicationId?: string | null;
  readonly deliverableTo?: string | null;
}

/** Items of a filter, longest in place last. `deliverableTo`: of applications to be delivered at that office. */
export async function findItems(db: Db, filter: ItemQuery, first: number, after: string | null): Promise<Page<ItemRow>> {
  const rows = await db.query<ItemRow>(
    `${selectItem}
     AND ($2::text[] IS NULL OR i.state = ANY($2)) AND ($3::text[] IS NULL OR i.kind = ANY($3)) AND ($4::uuid IS NULL OR i.office_id = $4)
     AND ($5::uuid IS NULL OR i.safe_id = $5) AND ($6::uuid IS NULL OR i.application_id = $6)
     AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM application a WHERE a.municipality_id = $1 AND a.id = i.application_id AND a.delivery_office_id = $7))
     AND ($8::uuid IS NULL OR i.id < $8) ORDER BY i.id DESC LIMIT $9`,
    [
      db.municipalityId,
      filter.states ?? null,
      filter.kinds ?? null,
      filter.officeId ?? null,
      filter.safeId ?? null,
      filter.applicationId ?? null,
      filter.deliverableTo ?? null,
      after && isId(after) ? after : null,
      first + 1,
    ],
  );
  return pageOf(rows, first);
}

export async function countItems(db: Db, officeId: string, state: ItemState): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM custody_item WHERE municipality_id = $1 AND office_id = $2 AND state = $3", [db.municipalityId, officeId, state]);
  return row?.count ?? 0;
}

export function loadItem(ctx: Context, id: string): Promise<ItemRow | null> {
  return loadOne(ctx, "items", (ids) => findItemsByIds(ctx.reader, ids), (row) => row.id).load(id);
}

export function loadItemsOfApplication(ctx: Context, applicationId: string): Promise<readonly ItemRow[]> {
  return loadMany(
    ctx,
    "items-of-applications",
    (ids) => ctx.reader.query<ItemRow>(`${selectItem} AND i.application_id = ANY($2::uuid[]) ORDER BY i.id`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicationId ?? "",
  ).load(applicationId);
}

export interface SafeRow {
  readonly id: string;
  readonly name: string;
  readonly officeId: string;
}

export async function findSafes(db: Db, officeId: string): Promise<SafeRow[]> {
  return db.query<SafeRow>(`SELECT id, name, office_id AS "officeId" FROM safe WHERE municipality_id = $1 AND office_id = $2 AND retired_at IS NULL ORDER BY name, id LIMIT 50`, [db.municipalityId, officeId]);
}

/** The safe of an office that was named, or its first. Refuses `NOT_FOUND` where it has no such safe. */
export async function getSafe(db: Db, officeId: string, safeId: string | null = null): Promise<SafeRow> {
  const safes = await findSafes(db, officeId);
  const safe = safeId === null ? safes[0] : safes.find((row) => row.id === safeId);
  if (!safe) throw new Refused("NOT_FOUND", { about: "safe" });
  return safe;
}

export function loadSafe(ctx: Context, id: string): Promise<SafeRow | null> {
  return loadOne(
    ctx,
    "safes",
    (ids) => ctx.reader.query<SafeRow>(`SELECT id, name, office_id AS "officeId" FROM safe WHERE municipality_id = $1 AND id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]),
    (row) => row.id,
  ).load(id);
}
