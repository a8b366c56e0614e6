import type { Policy } from "../../platform/allow";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;

export const labelPolicy = {
  labels: { roles: [...keepers, "AUDITOR"], office: "ANY" },
  labelPrinter: { roles: keepers, office: "ANY" },
  printLabels: { roles: keepers, office: "ANY" },
  spoilLabel: { roles: keepers, office: "ANY" },
} as const satisfies Policy;
