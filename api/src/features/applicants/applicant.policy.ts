import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"] as const;

export const applicantPolicy = {
  applicant: { roles: desk, office: "ANY" },
  findApplicants: { roles: desk, office: "ANY" },
  recordGuardianship: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  endGuardianship: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  mergeApplicants: { roles: ["SUPERVISOR"], office: "ANY" },
  undoMerge: { roles: ["SUPERVISOR"], office: "ANY" },
  likelyDoubles: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  tellApart: { roles: ["SUPERVISOR"], office: "ANY" },
  possibleDuplicates: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;

/** Who may be the second of two persons over whether two records are of one person. */
export const mergeWitnessRoles = ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"] as const;
