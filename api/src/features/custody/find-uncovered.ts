import type { Db } from "../../platform/database";

export interface UncoveredEntry {
  readonly id: string;
  readonly hash: string;
  readonly at: Date;
}

/**
 * An entry gets its id inside its act and is seen when the act commits, so a later id may have been covered before it. No act
 * lasts an hour, and no two processes' clocks are that far apart.
 */
const slack = 3_600_000;

/**
 * Ledger entries that no checkpoint covers, oldest first. Reads the log from an hour before the last covered entry on, never all of it;
 * all of it where older entries came in from another municipality.
 */
export async function findUncovered(db: Db, most: number, everything = false): Promise<UncoveredEntry[]> {
  const [last] = everything ? [] : await db.query<{ id: string }>(`SELECT event_id AS id FROM ledger_leaf WHERE municipality_id = $1 ORDER BY event_id DESC LIMIT 1`, [db.municipalityId]);
  return db.query<UncoveredEntry>(
    `SELECT e.id, e.hash, e.at FROM custody_event e WHERE e.municipality_id = $1 AND e.id >= $2
     AND NOT EXISTS (SELECT 1 FROM ledger_leaf l WHERE l.municipality_id = $1 AND l.event_id = e.id) ORDER BY e.id LIMIT $3`,
    [db.municipalityId, last ? earliestId(last.id) : "00000000-0000-0000-0000-000000000000", most],
  );
}

/** The smallest UUIDv7 (RFC 9562) of the instant an hour before this one. */
function earliestId(id: string): string {
  const instant = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - slack;
  const hex = Math.max(instant, 0).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
