import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"] as const;

export const applicationPolicy = {
  application: { roles: desk, office: "ANY" },
  applications: { roles: desk, office: "ANY" },
  documentRequirements: { roles: "SIGNED_IN", office: "ANY" },
  permitCategories: { roles: "SIGNED_IN", office: "ANY" },
  legalRules: { roles: desk, office: "ANY" },
  filingFee: { roles: desk, office: "ANY" },
  setRules: { roles: ["SUPERVISOR"], office: "CENTRAL" },
  fileApplication: { roles: ["COUNTER_CLERK"], office: "ANY" },
  fileSupplement: { roles: ["COUNTER_CLERK"], office: "ANY" },
  voidSupplement: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "ANY" },
  filingsForOthers: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  filersForOthers: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  endRepresentation: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  recordDocument: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK"], office: "ANY" },
} as const satisfies Policy;
