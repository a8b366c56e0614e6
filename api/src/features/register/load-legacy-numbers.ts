import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { legacyKey } from "./register.rules";

export interface OldNumberRecord {
  readonly number: string;
  readonly year: number;
  readonly subject: string;
  readonly sender: string | null;
}

/**
 * Keeps many numbers of one abolished municipality at once, with their year and origin, never renumbered (S1). Answers each one's id in their order, or undefined for
 * one whose number and year that origin's register has already, or that comes twice among these: the first one stands.
 */
export async function loadLegacyNumbers(tx: Tx, recordedBy: string, predecessorId: string, numbers: readonly OldNumberRecord[]): Promise<readonly (string | undefined)[]> {
  if (numbers.length === 0) return [];
  const rows = numbers.map((old) => ({ id: newId(), key: legacyKey(old.number), ...old }));
  const kept = await tx.query<{ id: string }>(
    `INSERT INTO legacy_number (municipality_id, id, predecessor_id, number, number_key, year, subject, sender, recorded_by, recorded_at)
     SELECT $1, n.id, $2, n.number, n.key, n.year, n.subject, n.sender, $3, $4 FROM jsonb_to_recordset($5::jsonb) AS n (id uuid, number text, key text, year int, subject text, sender text)
     ON CONFLICT DO NOTHING RETURNING id`,
    [tx.municipalityId, predecessorId, recordedBy, tx.now, JSON.stringify(rows)],
  );
  const ids = new Set(kept.map(({ id }) => id));
  return rows.map(({ id }) => (ids.has(id) ? id : undefined));
}
