import type { Policy } from "../../platform/allow";

export const declarationPolicy = {
  declareChange: { roles: ["COUNTER_CLERK"], office: "ANY" },
  voidDeclaration: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "ANY" },
} as const satisfies Policy;
