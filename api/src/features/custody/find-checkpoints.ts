import { canonical, type Line } from "../../platform/canonical-json";
import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import type { WitnessedCheckpoint } from "./custody-witness";

/** What is signed of a checkpoint. */
export interface Checkpoint {
  readonly sequence: number;
  readonly epoch: number;
  readonly at: Date;
  readonly size: number;
  readonly root: string;
  readonly year: number;
  readonly registerEpoch: number;
  readonly lastNumber: number;
  readonly system: string;
  readonly timeline: number;
  readonly previous: string;
  readonly keyId: string;
}

export interface CheckpointRow extends Checkpoint {
  readonly id: string;
  readonly hash: string;
  readonly signature: string;
  /** When the witness had it; null while it has not. */
  readonly witnessedAt: Date | null;
  readonly stampedAt: Date | null;
  readonly authority: string | null;
  readonly token: Buffer | null;
}

const selectCheckpoint = `
  SELECT c.id, c.sequence, c.epoch, c.at, c.size, c.root, c.year, c.register_epoch AS "registerEpoch", c.last_number AS "lastNumber", c.system, c.timeline,
         c.previous, c.key_id AS "keyId", c.hash, c.signature, w.at AS "witnessedAt", t.at AS "stampedAt", t.authority, t.token
  FROM custody_checkpoint c
  LEFT JOIN checkpoint_anchor w ON w.municipality_id = c.municipality_id AND w.kind = 'WITNESS' AND w.sequence = c.sequence
  LEFT JOIN checkpoint_anchor t ON t.municipality_id = c.municipality_id AND t.kind = 'AUTHORITY' AND t.sequence = c.sequence
  WHERE c.municipality_id = $1`;

/** The checkpoints, latest first. */
export async function findCheckpoints(db: Db, { first, after }: { readonly first: number; readonly after: string | null }): Promise<Page<CheckpointRow>> {
  const rows = await db.query<CheckpointRow>(`${selectCheckpoint} AND ($2::int IS NULL OR c.sequence < $2) ORDER BY c.sequence DESC LIMIT $3`, [db.municipalityId, after === null ? null : Number(after) || 0, first + 1]);
  const items = rows.slice(0, first);
  return { items, nextCursor: rows.length > first ? String(items.at(-1)?.sequence) : null };
}

/** The checkpoints after one, in order. */
export async function findCheckpointsAfter(db: Db, sequence: number, most: number): Promise<CheckpointRow[]> {
  return db.query<CheckpointRow>(`${selectCheckpoint} AND c.sequence > $2 ORDER BY c.sequence LIMIT $3`, [db.municipalityId, sequence, most]);
}

export async function findCheckpoint(db: Db, sequence: number): Promise<CheckpointRow | undefined> {
  return (await db.query<CheckpointRow>(`${selectCheckpoint} AND c.sequence = $2`, [db.municipalityId, sequence]))[0];
}

/** The first one that covers the entry at this position. */
export async function findCheckpointCovering(db: Db, position: number): Promise<CheckpointRow | undefined> {
  return (await db.query<CheckpointRow>(`${selectCheckpoint} AND c.size >= $2 ORDER BY c.size, c.sequence LIMIT 1`, [db.municipalityId, position]))[0];
}

/** The last one at or before an instant. */
export async function findCheckpointAt(db: Db, at: Date): Promise<CheckpointRow | undefined> {
  return (await db.query<CheckpointRow>(`${selectCheckpoint} AND c.at <= $2 ORDER BY c.sequence DESC LIMIT 1`, [db.municipalityId, at]))[0];
}

/** From which checkpoint on, and up to which, an export of days goes. */
export interface Span {
  readonly start: (CheckpointRow & { readonly frontier: Buffer }) | undefined;
  /** Sequence of the last one; undefined for all there is. */
  readonly end: number | undefined;
}

/** The last checkpoint of a day before `from`, with its subtrees, and the first one of a day after `to`. */
export async function findSpan(db: Db, from: string | null, to: string | null): Promise<Span> {
  const day = "(c.at AT TIME ZONE 'Europe/Athens')::date";
  const before = selectCheckpoint.replace("SELECT c.id", "SELECT c.frontier, c.id");
  const [start] = from === null ? [] : await db.query<CheckpointRow & { readonly frontier: Buffer }>(`${before} AND ${day} < $2 ORDER BY c.sequence DESC LIMIT 1`, [db.municipalityId, from]);
  const [end] = to === null ? [] : await db.query<CheckpointRow>(`${selectCheckpoint} AND ${day} > $2 ORDER BY c.sequence LIMIT 1`, [db.municipalityId, to]);
  return { start, end: end?.sequence };
}

export interface RestorationRow {
  readonly epoch: number;
  readonly sequence: number;
  readonly hash: string;
  readonly at: Date;
}

/** The restores that two persons acknowledged, oldest first. */
export async function findRestorations(db: Db): Promise<RestorationRow[]> {
  return db.query<RestorationRow>("SELECT epoch, sequence, hash, at FROM ledger_restoration WHERE municipality_id = $1 ORDER BY epoch LIMIT 1000", [db.municipalityId]);
}

/** The text whose hash is a checkpoint's hash, and which is signed. */
export function checkpointStatement(municipality: string, checkpoint: Checkpoint): string {
  return canonical(checkpointFields(municipality, checkpoint));
}

export function checkpointFields(municipality: string, { at, keyId, ...said }: Checkpoint): Line {
  const { sequence, epoch, size, root, year, registerEpoch, lastNumber, system, timeline, previous } = said;
  return { type: "checkpoint", format: 1, municipality, sequence, epoch, at: at.toISOString(), size, root, year, registerEpoch, lastNumber, system, timeline, previous, key: keyId };
}

export function signedCheckpoint(municipality: string, row: CheckpointRow): object {
  return { ...checkpointFields(municipality, row), hash: row.hash, signature: row.signature };
}

/** A checkpoint as a line of an export, with the authority's token where there is one. */
export function exportedCheckpoint(municipality: string, row: CheckpointRow): object {
  return { kind: "checkpoint", ...signedCheckpoint(municipality, row), ...(row.token && { timestamp: row.token.toString("base64") }) };
}

/** A checkpoint as the witness keeps it. */
export function witnessLine(municipality: string, row: CheckpointRow): string {
  const statement = checkpointStatement(municipality, row);
  return `${statement.slice(0, -1)},"hash":"${row.hash}","signature":"${row.signature}"}`;
}

/** Whether the database has the checkpoint a witness knows, or two persons have said that it was lost. */
export async function knowsCheckpoint(db: Db, { sequence, hash }: WitnessedCheckpoint): Promise<boolean> {
  const [row] = await db.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM custody_checkpoint WHERE municipality_id = $1 AND sequence = $2 AND hash = $3)
         OR EXISTS (SELECT 1 FROM ledger_restoration WHERE municipality_id = $1 AND sequence = $2 AND hash = $3) AS known`,
    [db.municipalityId, sequence, hash],
  );
  return row?.known ?? false;
}
