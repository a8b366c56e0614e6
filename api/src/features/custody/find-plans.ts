import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";

export interface PlanRow {
  readonly id: string;
  readonly officeId: string;
  readonly safeId: string;
  readonly dualControl: boolean;
  readonly maximumItems: number;
  readonly maximumDays: number;
  readonly decisionNumber: string;
  readonly approvedOn: string;
  readonly reviewBy: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly keyHolderIds: readonly string[];
  /** The latest of its office: in force; an earlier one was withdrawn by a later one. */
  readonly inForce: boolean;
}

const selectPlan = `SELECT p.id, p.office_id AS "officeId", p.safe_id AS "safeId", p.dual_control AS "dualControl", p.maximum_items AS "maximumItems", p.maximum_days AS "maximumDays",
  p.decision_number AS "decisionNumber", p.approved_on AS "approvedOn", p.review_by AS "reviewBy", p.recorded_at AS "recordedAt", p.recorded_by AS "recordedBy",
  ARRAY(SELECT h.staff_id::text FROM custody_plan_holder h WHERE h.municipality_id = p.municipality_id AND h.plan_id = p.id ORDER BY h.staff_id) AS "keyHolderIds",
  NOT EXISTS (SELECT 1 FROM custody_plan l WHERE l.municipality_id = p.municipality_id AND l.office_id = p.office_id AND l.id > p.id) AS "inForce"
  FROM custody_plan p WHERE p.municipality_id = $1`;

/** An office's plans, latest first; at most 50. */
export async function findPlans(db: Db, officeId: string): Promise<PlanRow[]> {
  return isId(officeId) ? db.query<PlanRow>(`${selectPlan} AND p.office_id = $2 ORDER BY p.id DESC LIMIT 50`, [db.municipalityId, officeId]) : [];
}

/** Refuses `NOT_FOUND`. */
export async function getPlan(db: Db, id: string): Promise<PlanRow> {
  const [row] = await db.query<PlanRow>(`${selectPlan} AND p.id = $2`, [db.municipalityId, id]);
  if (!row) throw new Refused("NOT_FOUND", { about: "plan" });
  return row;
}

const kept = "('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE')";

/** How many papers of the Directorate a branch has or will have: in its safe, at its counter, packed for it or on the way there. Two who pack for it at once are counted one after the other. */
export async function countHeldFor(db: Db, officeId: string): Promise<number> {
  await db.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`plan.${officeId}`]);
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM custody_item i LEFT JOIN transfer_package p ON p.municipality_id = i.municipality_id AND p.id = i.package_id
     WHERE i.municipality_id = $1 AND i.kind IN ${kept} AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED') AND (i.office_id = $2 AND (p.id IS NULL OR p.from_office_id = $2 OR p.to_office_id = $2) OR p.to_office_id = $2 AND NOT p."returning")`,
    [db.municipalityId, officeId],
  );
  return row?.count ?? 0;
}
