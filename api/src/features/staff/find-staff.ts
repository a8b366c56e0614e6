import type { Role } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly capacity: string;
}

const selectStaff = "SELECT id, name, capacity FROM staff_member WHERE municipality_id = $1";

async function findStaffByIds(db: Db, ids: readonly string[]): Promise<StaffRow[]> {
  return db.query<StaffRow>(`${selectStaff} AND id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

/** One person of the staff, in one query per request for all of a field. */
export async function loadStaff(ctx: Context, id: string): Promise<StaffRow> {
  const member = await loadOne(ctx, "staff", (ids) => findStaffByIds(ctx.reader, ids), (row) => row.id).load(id);
  if (!member) throw new Error("a staff member that a row refers to is missing");
  return member;
}

/** Who works at an office today, by name; at most 200. */
export async function findColleagues(db: Db, officeId: string, role: Role | null, day: string): Promise<StaffRow[]> {
  return db.query<StaffRow>(
    `${selectStaff} AND active AND EXISTS (
       SELECT 1 FROM office_assignment a WHERE a.municipality_id = $1 AND a.staff_id = staff_member.id AND a.office_id = $2
         AND ($3::text IS NULL OR a.role = $3) AND a.valid_from <= $4 AND (a.valid_to IS NULL OR a.valid_to >= $4))
     ORDER BY name LIMIT 200`,
    [db.municipalityId, officeId, role, day],
  );
}
