import type { Db } from "../../platform/database";
import { type CheckpointRow, findCheckpoint, findCheckpointCovering, findCheckpoints } from "./find-checkpoints";
import { auditPaths, complete, unpackFrontier } from "./merkle";

/** Where an entry stands in the tree that a checkpoint signed: its position, from 1 on, and the hashes that lead from it to the root (RFC 6962 §2.1.1). */
export interface Inclusion {
  readonly position: number;
  readonly path: readonly string[];
}

/** The checkpoint that covers all of these entries that any covers, and their places; `path` is empty where none was asked for. */
export interface Covered {
  readonly checkpoint: CheckpointRow | undefined;
  readonly places: ReadonlyMap<string, Inclusion>;
}

/** Where entries of the ledger stand, by their ids; one that no checkpoint covers yet is missing. */
export async function findCovering(db: Db, eventIds: readonly string[]): Promise<Covered> {
  const rows = await findPositions(db, eventIds);
  const last = Math.max(0, ...rows.map(({ position }) => position));
  const checkpoint = last === 0 ? undefined : await findCheckpointCovering(db, last);
  return { checkpoint, places: new Map(rows.map(({ id, position }) => [id, { position, path: [] }])) };
}

/**
 * The same with the paths to the root of the first checkpoint that covers them all, or of the one asked for by its number, beside which later entries count as not
 * covered. Reads the hashes of all entries up to it: 32 bytes each.
 */
export async function proveInclusion(db: Db, eventIds: readonly string[], sequence: number | undefined): Promise<Covered> {
  const covering = await findCovering(db, eventIds);
  const checkpoint = sequence === undefined ? covering.checkpoint : await findCheckpoint(db, sequence);
  if (!checkpoint) return { checkpoint, places: new Map() };
  const inside = [...covering.places].filter(([, { position }]) => position <= checkpoint.size);
  const leaves = await db.query<{ hash: string }>(
    `SELECT e.hash FROM ledger_leaf l JOIN custody_event e ON e.municipality_id = l.municipality_id AND e.id = l.event_id
     WHERE l.municipality_id = $1 AND l.position <= $2 ORDER BY l.position LIMIT $2`,
    [db.municipalityId, checkpoint.size],
  );
  const paths = auditPaths(leaves.map(({ hash }) => Buffer.from(hash, "hex")), inside.map(([, { position }]) => position - 1));
  return { checkpoint, places: new Map(inside.map(([id, { position }], index) => [id, { position, path: (paths[index] ?? []).map((node) => node.toString("hex")) }])) };
}

/** The last checkpoint, and what leads to it from the one of this size and root, where there is one. */
export async function findLedgerGrowth(db: Db, size: number, root: string): Promise<(CheckpointRow & { readonly subtrees: readonly string[] | null }) | null> {
  const [last] = (await findCheckpoints(db, { first: 1, after: null })).items;
  if (!last) return null;
  const [seen] = await db.query<{ frontier: Buffer }>("SELECT frontier FROM custody_checkpoint WHERE municipality_id = $1 AND size = $2 AND root = $3 AND size <= $4 LIMIT 1", [db.municipalityId, size, root, last.size]);
  return { ...last, subtrees: seen ? await findGrowth(db, size, last.size, seen.frontier) : null };
}

/** The subtrees of an earlier size, and those that came after it, largest possible, left to right. Reads the hashes between the two. */
async function findGrowth(db: Db, from: number, to: number, frontier: Buffer): Promise<readonly string[]> {
  const leaves = await db.query<{ hash: string }>(
    `SELECT e.hash FROM ledger_leaf l JOIN custody_event e ON e.municipality_id = l.municipality_id AND e.id = l.event_id
     WHERE l.municipality_id = $1 AND l.position > $2 AND l.position <= $3 ORDER BY l.position LIMIT $4`,
    [db.municipalityId, from, to, to - from],
  );
  const before = unpackFrontier(from, frontier).frontier;
  return [...before, ...complete(from, leaves.map(({ hash }) => Buffer.from(hash, "hex")))].map((node) => node.toString("hex"));
}

async function findPositions(db: Db, eventIds: readonly string[]): Promise<{ id: string; position: number }[]> {
  return db.query<{ id: string; position: number }>("SELECT event_id AS id, position FROM ledger_leaf WHERE municipality_id = $1 AND event_id = ANY($2::uuid[])", [db.municipalityId, eventIds]);
}
