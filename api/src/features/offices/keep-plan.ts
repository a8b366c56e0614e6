import type { Tx } from "../../platform/transaction";

/** What a branch's plan of custody in force says; the custody room has the plan itself. */
export interface PlanDays {
  readonly approvedOn: string;
  readonly reviewBy: string;
  readonly items: number;
  readonly days: number;
}

/** The office's row says what its last plan says (S10). */
export async function keepPlanOf(tx: Tx, officeId: string, { approvedOn, reviewBy, items, days }: PlanDays): Promise<void> {
  await tx.query("UPDATE office SET custody_plan_approved_on = $3, custody_plan_review_by = $4, custody_plan_items = $5, custody_plan_days = $6 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, officeId, approvedOn, reviewBy, items, days]);
}
