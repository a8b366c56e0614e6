import { Refused } from "./refusal";

/** How many rows one page may hold. Refuses `INVALID_INPUT` outside 1 to 100. */
export function pageSize(first: number): number {
  if (first < 1 || first > 100) throw new Refused("INVALID_INPUT", { about: "first" });
  return first;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** Cuts the one row read too many, which says that there is a next page. Cursors are ids: UUIDv7 sort by time. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], first: number): Page<Row> {
  const items = rows.slice(0, first);
  return { items, nextCursor: rows.length > first ? (items.at(-1)?.id ?? null) : null };
}
