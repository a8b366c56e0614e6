import type { Policy } from "../../platform/allow";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;
const overseers = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" } as const;

export const oversightPolicy = {
  alarms: { roles: keepers, office: "ANY" },
  notMoving: overseers,
  stillThings: overseers,
} as const satisfies Policy;
