import type { Policy } from "../../platform/allow";

const reading = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" } as const;
const ordering = { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S11" } as const;

/** The central office's supervisor orders a merger, and a second person there says so too. */
export const mergerPolicy = {
  mergers: reading,
  reportAsOf: reading,
  mergerPlan: ordering,
  mergeOffices: ordering,
  cancelMerger: ordering,
} as const satisfies Policy;

/** Who may be the second of two over a merger. */
export const mergerWitnessRoles = ["SUPERVISOR", "CENTRAL_CLERK", "AUDITOR"] as const;
