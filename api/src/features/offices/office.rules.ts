/** What the law lets an office do (S5 to S10). */
export interface OfficeFacts {
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: string;
  readonly custodyPlanApprovedOn: string | null;
}

export function canFile(office: OfficeFacts): boolean {
  return office.status === "ACTIVE";
}

/** Central always; a branch only where the municipality chose branch delivery and approved the branch's custody plan (S10). */
export function canDeliver(office: OfficeFacts, policy: "CENTRAL_ONLY" | "BRANCH_DELIVERY"): boolean {
  if (office.status !== "ACTIVE") return false;
  return office.kind === "CENTRAL" || (policy === "BRANCH_DELIVERY" && office.custodyPlanApprovedOn !== null);
}
