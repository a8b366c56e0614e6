import type { Role } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import type { Db } from "../../platform/database";
import { addDays, localDay } from "../../platform/clock";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getOffice } from "../offices";
import { OfficeAssignment } from "./staff.entity";
import { assertRolesFit } from "./staff.rules";

export interface GivenAssignment {
  readonly staffId: string;
  readonly officeId: string;
  readonly roles: readonly Role[];
}

/** From today on a person works at an office too, in these roles; what they have there already stays. Refuses `NOT_FOUND`, `OFFICE_CLOSED`, `ASSIGNS_ONESELF`, `INVALID_INPUT` (about: roles). */
export async function assignStaff(tx: Tx, actor: Actor, given: GivenAssignment): Promise<{ staffId: string }> {
  const [member] = isId(given.staffId) ? await tx.query("SELECT 1 FROM staff_member WHERE municipality_id = $1 AND id = $2 AND active", [tx.municipalityId, given.staffId]) : [];
  const office = await getOffice(tx, given.officeId);
  const today = localDay(tx.now);

  if (given.staffId === actor.staffId) throw new Refused("ASSIGNS_ONESELF");
  if (!member) throw new Refused("NOT_FOUND", { about: "staff" });
  if (office.status === "CLOSING" || office.status === "CLOSED") throw new Refused("OFFICE_CLOSED", { about: office.code, clause: "S4" });
  assertRolesFit(given.roles, office.kind);

  const held = await tx.query<{ role: Role }>("SELECT role FROM office_assignment WHERE municipality_id = $1 AND staff_id = $2 AND office_id = $3 AND (valid_to IS NULL OR valid_to >= $4)", [tx.municipalityId, given.staffId, office.id, today]);
  for (const role of new Set(given.roles))
    if (!held.some((row) => row.role === role)) await tx.insert(OfficeAssignment, { municipalityId: tx.municipalityId, id: newId(), staffId: given.staffId, officeId: office.id, role, validFrom: today, validTo: null });
  await audit(tx, { event: "STAFF_ASSIGNED", staffId: actor.staffId, officeId: office.id, subjectId: given.staffId });
  return { staffId: given.staffId };
}

/** A person works at an office no more, from now: today's assignments end with yesterday and the sessions there end. */
export async function endAssignments(tx: Tx, actor: Actor, input: { readonly staffId: string; readonly officeId: string }): Promise<{ staffId: string }> {
  const yesterday = addDays(localDay(tx.now), -1);
  const ended = await tx.query(
    "UPDATE office_assignment SET valid_to = $4 WHERE municipality_id = $1 AND staff_id = $2 AND office_id = $3 AND (valid_to IS NULL OR valid_to > $4) RETURNING id",
    [tx.municipalityId, input.staffId, input.officeId, yesterday],
  );
  if (ended.length === 0) throw new Refused("NOT_FOUND", { about: "assignment" });
  await tx.query("UPDATE session SET ended_at = $4 WHERE municipality_id = $1 AND staff_id = $2 AND office_id = $3 AND ended_at IS NULL", [tx.municipalityId, input.staffId, input.officeId, tx.now]);
  await audit(tx, { event: "ASSIGNMENT_ENDED", staffId: actor.staffId, officeId: input.officeId, subjectId: input.staffId });
  return { staffId: input.staffId };
}

export interface StaffOfOffice {
  readonly staffId: string;
  readonly name: string;
  readonly roles: Role[];
}

/** Everybody active who may work at an office today, by name; at most 200. Of no office: everybody of the municipality. */
export function findStaffOf(db: Db, officeId: string | null, day: string): Promise<StaffOfOffice[]> {
  return db.query<StaffOfOffice>(
    `SELECT m.id AS "staffId", m.name, coalesce(array_agg(DISTINCT a.role) FILTER (WHERE a.role IS NOT NULL), '{}') AS roles
     FROM staff_member m LEFT JOIN office_assignment a ON a.municipality_id = m.municipality_id AND a.staff_id = m.id AND ($2::uuid IS NULL OR a.office_id = $2) AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3)
     WHERE m.municipality_id = $1 AND m.active GROUP BY m.id, m.name HAVING $2::uuid IS NULL OR count(a.id) > 0 ORDER BY m.name LIMIT 200`,
    [db.municipalityId, officeId, day],
  );
}

/** Nobody works at an office that closes: today's and later assignments end with yesterday, and its sessions end. */
export async function endStaffOf(tx: Tx, officeId: string, day: string): Promise<void> {
  await tx.query("UPDATE office_assignment SET valid_to = $3 WHERE municipality_id = $1 AND office_id = $2 AND (valid_to IS NULL OR valid_to > $3)", [tx.municipalityId, officeId, addDays(day, -1)]);
  await tx.query("UPDATE session SET ended_at = $3 WHERE municipality_id = $1 AND office_id = $2 AND ended_at IS NULL", [tx.municipalityId, officeId, tx.now]);
}
