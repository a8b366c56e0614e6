import { createHash } from "node:crypto";
import type { Role } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { closedFor, type GateRow, gateColumns } from "../offices";

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Sets `ctx.actor` from the cookie's token; leaves it null where the session is unknown, ended, expired or without a role today. */
export async function authenticate(ctx: Context, token: string): Promise<void> {
  const [row] = await ctx.reader.query<Omit<Actor, "municipalityId" | "closed"> & GateRow>(
    `SELECT s.id AS "sessionId", s.staff_id AS "staffId", s.office_id AS "officeId", o.kind AS "officeKind", array_agg(a.role) AS roles, ${gateColumns("$4::date")}
     FROM session s
     JOIN office o ON o.municipality_id = s.municipality_id AND o.id = s.office_id
     JOIN staff_member m ON m.municipality_id = s.municipality_id AND m.id = s.staff_id AND m.active
     JOIN office_assignment a ON a.municipality_id = s.municipality_id AND a.staff_id = s.staff_id AND a.office_id = s.office_id
       AND a.valid_from <= $4 AND (a.valid_to IS NULL OR a.valid_to >= $4)
     WHERE s.municipality_id = $1 AND s.token_hash = $2 AND s.ended_at IS NULL AND s.expires_at > $3
     GROUP BY s.id, s.staff_id, s.office_id, o.municipality_id, o.id`,
    [ctx.reader.municipalityId, hashToken(token), ctx.now, localDay(ctx.now)],
  );
  if (!row) return;
  const { sessionId, staffId, officeId, officeKind, roles } = row;
  ctx.actor = { municipalityId: ctx.reader.municipalityId, sessionId, staffId, officeId, officeKind, roles, closed: closedFor(row, ctx.clientAddress) };
}

export interface AssignmentRow {
  readonly officeId: string;
  readonly roles: Role[];
}

/** Where a person may work today and in which roles. */
export async function findAssignments(db: Db, staffId: string, day: string): Promise<AssignmentRow[]> {
  return db.query<AssignmentRow>(
    `SELECT a.office_id AS "officeId", array_agg(a.role ORDER BY a.role) AS roles
     FROM office_assignment a
     WHERE a.municipality_id = $1 AND a.staff_id = $2 AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3)
     GROUP BY a.office_id ORDER BY a.office_id`,
    [db.municipalityId, staffId, day],
  );
}
