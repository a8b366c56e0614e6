import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"] as const;

export const applicantPolicy = {
  applicant: { roles: desk, office: "ANY" },
  findApplicants: { roles: desk, office: "ANY" },
  possibleDuplicates: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;
