import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"] as const;

export const registerPolicy = {
  protocolEntries: { roles: desk, office: "ANY" },
} as const satisfies Policy;
