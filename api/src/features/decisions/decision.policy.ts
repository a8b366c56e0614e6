import type { Policy } from "../../platform/allow";

export const decisionPolicy = {
  withdrawApplication: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  recordRemedies: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  voidApplication: { roles: ["SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;
