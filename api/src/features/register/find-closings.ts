import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import type { Covered } from "./closing-lines";

export interface ClosingRow extends Covered {
  readonly id: string;
  readonly sequence: number;
  readonly day: string;
  readonly lines: number;
  /** The chain's hash after the last line. */
  readonly head: string;
  readonly previous: string;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
  readonly closedAt: Date;
  /** Who closed it by hand; null where the house did at midnight. */
  readonly closedBy: string | null;
  /** The instant that an authority vouches for (RFC 3161), and its name; null where none was asked. */
  readonly stampedAt: Date | null;
  readonly authority: string | null;
}

const selectClosing = `
  SELECT c.id, sequence, day, year, first_number AS "firstNumber", last_number AS "lastNumber", first_void AS "firstVoid", last_void AS "lastVoid", lines, head,
         previous, hash, key_id AS "keyId", signature, closed_at AS "closedAt", closed_by AS "closedBy",
         t.stamped_at AS "stampedAt", t.authority
  FROM register_closing c LEFT JOIN closing_timestamp t ON t.municipality_id = c.municipality_id AND t.closing_id = c.id WHERE c.municipality_id = $1`;

/** A closing with the hash of each line, and the authority's token where there is one. */
export interface FullClosing extends ClosingRow {
  readonly lineHashes: Buffer;
  readonly token: Buffer | null;
}

/** The closings, latest first. */
export async function findClosings(db: Db, { first, after }: { readonly first: number; readonly after: string | null }): Promise<Page<ClosingRow>> {
  const rows = await db.query<ClosingRow>(`${selectClosing} AND ($2::int IS NULL OR sequence < $2) ORDER BY sequence DESC LIMIT $3`, [db.municipalityId, after === null ? null : Number(after) || 0, first + 1]);
  const items = rows.slice(0, first);
  return { items, nextCursor: rows.length > first ? String(items.at(-1)?.sequence) : null };
}

export async function findClosing(db: Db, id: string): Promise<ClosingRow | undefined> {
  return (await db.query<ClosingRow>(`${selectClosing} AND c.id = $2`, [db.municipalityId, id]))[0];
}

/** The closings from one on, in order, with the hash of each line: what an export walks through. */
export async function findClosingsFrom(db: Db, sequence: number, count: number): Promise<FullClosing[]> {
  return db.query(`${selectClosing.replace("SELECT c.id", 'SELECT line_hashes AS "lineHashes", t.token, c.id')} AND sequence >= $2 ORDER BY sequence LIMIT $3`, [db.municipalityId, sequence, count]);
}

/** The closings that hold a year's numbers: first and last, or none. */
export async function findClosingsOfYear(db: Db, year: number): Promise<{ readonly first: number; readonly last: number } | undefined> {
  const [row] = await db.query<{ first: number | null; last: number | null }>("SELECT min(sequence) AS first, max(sequence) AS last FROM register_closing WHERE municipality_id = $1 AND year = $2", [db.municipalityId, year]);
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined;
}
