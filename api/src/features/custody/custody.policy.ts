import type { Policy } from "../../platform/allow";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;
const readers = [...keepers, "AUDITOR"] as const;

export const custodyPolicy = {
  custodyItem: { roles: readers, office: "ANY" },
  custodyItems: { roles: readers, office: "ANY" },
  safes: { roles: readers, office: "ANY" },
  untaggedApplications: { roles: keepers, office: "ANY" },
  tagCaseFile: { roles: ["COUNTER_CLERK", "CUSTODIAN"], office: "ANY" },
  putInSafe: { roles: keepers, office: "ANY" },
  takeFromSafe: { roles: keepers, office: "ANY" },
  custodyAnchors: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  ledgerState: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  anchorLedger: { roles: ["SUPERVISOR"], office: "ANY" },
  acknowledgeRestore: { roles: ["SUPERVISOR"], office: "CENTRAL" },
  printTag: { roles: keepers, office: "ANY" },
} as const satisfies Policy;
