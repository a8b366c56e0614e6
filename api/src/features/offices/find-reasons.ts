import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";

export interface ReasonRow {
  readonly id: string;
  readonly at: Date;
  readonly upTo: number;
  readonly before: number;
  readonly reason: string;
  readonly staffId: string;
}

const selectReason = `SELECT id, at, up_to AS "upTo", before, reason, staff_id AS "staffId" FROM branch_reason WHERE municipality_id = $1`;

export function findBranchReasons(db: Db): Promise<ReasonRow[]> {
  return db.query<ReasonRow>(`${selectReason} ORDER BY id DESC LIMIT 50`, [db.municipalityId]);
}

/** Refuses `NOT_FOUND`. */
export async function getBranchReason(db: Db, id: string): Promise<ReasonRow> {
  const [row] = await db.query<ReasonRow>(`${selectReason} AND id = $2`, [db.municipalityId, id]);
  if (!row) throw new Refused("NOT_FOUND", { about: "reason" });
  return row;
}
