import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"] as const;

export const registerPolicy = {
  protocolEntries: { roles: desk, office: "ANY" },
  registerYears: { roles: desk, office: "ANY" },
  protocolNumbers: { roles: desk, office: "ANY" },
  registerClosings: { roles: desk, office: "ANY" },
  closeRegister: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "CENTRAL" },
  printClosing: { roles: desk, office: "ANY" },
  exportRegister: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  exportBook: { roles: ["SUPERVISOR", "AUDITOR", "CENTRAL_CLERK"], office: "ANY" },
  registerEntry: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK"], office: "ANY" },
  legacyNumbers: { roles: desk, office: "ANY" },
  recordLegacyNumber: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK"], office: "ANY" },
  voidEntry: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "ANY" },
  reconcileRegister: { roles: ["SUPERVISOR"], office: "CENTRAL" },
} as const satisfies Policy;

/** Who may be the second of two persons over the register. */
export const registerWitnessRoles = ["CENTRAL_CLERK", "AUDITOR", "SUPERVISOR"] as const;
