import type { Db } from "../../platform/database";

export interface BranchPapers {
  readonly officeId: string;
  /** In its safe: due to go up when papers are delivered at the centre alone. */
  readonly inSafe: number;
  readonly atCounter: number;
  /** Packed for it or on the way to it. */
  readonly comingDown: number;
  /** Open cases whose people wished to collect there. */
  readonly waiting: number;
}

const papers = "i.kind IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE')";

/** What of the Directorate's is where, branch by branch (S10). */
export function findBranchPapers(db: Db): Promise<BranchPapers[]> {
  return db.query<BranchPapers>(
    `SELECT o.id AS "officeId",
       (SELECT count(*)::int FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = o.id AND ${papers} AND i.state IN ('IN_SAFE', 'RESERVED', 'RETURN_DUE', 'FOUND', 'ARRIVED', 'PACKED', 'DAMAGED')) AS "inSafe",
       (SELECT count(*)::int FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = o.id AND ${papers} AND i.state = 'AT_COUNTER') AS "atCounter",
       (SELECT count(*)::int FROM custody_item i JOIN transfer_package p ON p.municipality_id = $1 AND p.id = i.package_id WHERE i.municipality_id = $1 AND ${papers} AND p.to_office_id = o.id AND i.office_id IS DISTINCT FROM o.id) AS "comingDown",
       (SELECT count(*)::int FROM application a WHERE a.municipality_id = $1 AND a.delivery_office_id = o.id AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS waiting
     FROM office o WHERE o.municipality_id = $1 AND o.kind = 'BRANCH' AND o.status NOT IN ('PROPOSED', 'CLOSED') ORDER BY o.code LIMIT 200`,
    [db.municipalityId],
  );
}

export interface LeftOnTheWay {
  readonly what: "PACKAGES_DOWN" | "DELIVERIES_OPEN";
  readonly count: number;
}

/** What must come to its end before papers are delivered at the centre alone: bags for branches, and people at a branch's counter. */
export function findOnTheWay(db: Db): Promise<LeftOnTheWay[]> {
  return db.query<LeftOnTheWay>(
    `SELECT 'PACKAGES_DOWN' AS what, count(*)::int AS count FROM transfer_package p WHERE p.municipality_id = $1 AND p.direction = 'TO_BRANCH' AND p.state NOT IN ('CLOSED', 'CLOSED_WITH_REPORT', 'CANCELLED', 'LOST')
     UNION ALL SELECT 'DELIVERIES_OPEN', count(*)::int FROM delivery d JOIN office o ON o.municipality_id = d.municipality_id AND o.id = d.office_id AND o.kind = 'BRANCH' WHERE d.municipality_id = $1 AND d.state = 'AT_COUNTER'`,
    [db.municipalityId],
  );
}

export interface PolicyChangeRow {
  readonly id: string;
  readonly policy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
  readonly takesEffectOn: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly orderedAt: Date;
  readonly orderedBy: string;
  readonly doneAt: Date | null;
  readonly moved: number | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
}

const selectChange = `SELECT id, policy, takes_effect_on AS "takesEffectOn", decision_number AS "decisionNumber", decided_on AS "decidedOn", ordered_at AS "orderedAt", ordered_by AS "orderedBy", done_at AS "doneAt", moved, cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason"
  FROM delivery_policy_change WHERE municipality_id = $1`;

/** Changes of the policy, latest first; at most 50. */
export function findPolicyChanges(db: Db): Promise<PolicyChangeRow[]> {
  return db.query<PolicyChangeRow>(`${selectChange} ORDER BY id DESC LIMIT 50`, [db.municipalityId]);
}

/** The one that is ordered and neither done nor called off, locked. */
export async function lockOpenChange(db: Db): Promise<PolicyChangeRow | undefined> {
  return (await db.query<PolicyChangeRow>(`${selectChange} AND done_at IS NULL AND cancelled_at IS NULL FOR UPDATE`, [db.municipalityId]))[0];
}
