import type { Policy } from "../../platform/allow";

export const templatePolicy = {
  read: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"], office: "ANY" },
  set: { roles: ["SUPERVISOR"], office: "CENTRAL" },
} as const satisfies Policy;
