import type { Db } from "../../platform/database";

export interface YearRow {
  readonly year: number;
  readonly lastNumber: number;
  readonly epoch: number;
  readonly reconciling: boolean;
  /** The highest number that was on paper, while the database does not know it. */
  readonly witnessedNumber: number;
}

/** The register's years, newest first: how far each has counted, and whether it gives numbers. */
export async function findYears(db: Db): Promise<YearRow[]> {
  return db.query<YearRow>(
    `SELECT year, last_number AS "lastNumber", epoch, reconciling, witnessed_number AS "witnessedNumber"
     FROM protocol_counter WHERE municipality_id = $1 ORDER BY year DESC LIMIT 100`,
    [db.municipalityId],
  );
}
