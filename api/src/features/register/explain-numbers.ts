import type { Db } from "../../platform/database";

export interface NumbersRow {
  readonly year: number;
  readonly used: number;
  readonly void: number;
  readonly unexplained: number;
  /** The first hundred of them. */
  readonly unexplainedNumbers: readonly number[];
}

/**
 * Every number of a year explained, in one statement: used, void, and those for which there is no entry, which must be none
 * (S6, trust §1). A register that waits for reconciliation shows here what it lacks.
 */
export async function explainNumbers(db: Db, year: number): Promise<NumbersRow> {
  const [row] = await db.query<NumbersRow>(
    `WITH counted AS (
       SELECT greatest(last_number, witnessed_number) AS last FROM protocol_counter WHERE municipality_id = $1 AND year = $2
     ), entries AS (
       SELECT count(*)::int AS all, count(v.entry_id)::int AS void, coalesce(max(e.number), 0) AS highest
       FROM protocol_entry e LEFT JOIN protocol_void v ON v.municipality_id = $1 AND v.entry_id = e.id
       WHERE e.municipality_id = $1 AND e.origin = '' AND e.year = $2
     ), bounds AS (
       SELECT greatest(coalesce((SELECT last FROM counted), 0), highest) AS last, "all", void FROM entries
     )
     SELECT $2::int AS year, "all" - void AS used, void, last - "all" AS unexplained,
       CASE WHEN last = "all" THEN '{}'::int[] ELSE ARRAY(
         SELECT n FROM generate_series(1, last) AS n
         WHERE NOT EXISTS (SELECT 1 FROM protocol_entry e WHERE e.municipality_id = $1 AND e.origin = '' AND e.year = $2 AND e.number = n) ORDER BY n LIMIT 100
       ) END AS "unexplainedNumbers"
     FROM bounds`,
    [db.municipalityId, year],
  );
  if (!row) throw new Error("a count answers one row");
  return row;
}
