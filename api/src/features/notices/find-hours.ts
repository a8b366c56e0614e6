import type { Db } from "../../platform/database";

export interface HoursRow {
  readonly officeId: string;
  readonly hours: string;
}

/** The hours of each office as they stand; an office without a row tells none. */
export function findHours(db: Db): Promise<HoursRow[]> {
  return db.query<HoursRow>(`SELECT DISTINCT ON (office_id) office_id AS "officeId", hours FROM notice_hours WHERE municipality_id = $1 ORDER BY office_id, id DESC`, [db.municipalityId]);
}
