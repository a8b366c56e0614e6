import DataLoader from "dataloader";
import type { Context } from "./context";

/**
 * One batched read per request and name: the values of many keys in one query. `batch` answers in any order; `keyOf` says
 * which key a row answers. A key without a row loads as null.
 */
export function loadOne<Row>(
  ctx: Context,
  name: string,
  batch: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return once(ctx, name, () =>
    new DataLoader<string, Row | null>(async (keys) => {
      const byKey = new Map((await batch(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    }),
  );
}

/** As `loadOne`, for keys with many rows each; rows of one key stay in the order the query gave. */
export function loadMany<Row>(
  ctx: Context,
  name: string,
  batch: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return once(ctx, name, () =>
    new DataLoader<string, readonly Row[]>(async (keys) => {
      const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of await batch(keys)) byKey.get(keyOf(row))?.push(row);
      return keys.map((key) => byKey.get(key) ?? []);
    }),
  );
}

function once<Loader>(ctx: Context, name: string, make: () => Loader): Loader {
  const known = ctx.loaders.get(name);
  if (known) return known as Loader;
  const made = make();
  ctx.loaders.set(name, made);
  return made;
}
