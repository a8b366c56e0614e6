import type { Policy } from "../../platform/allow";

const counter = { roles: ["COUNTER_CLERK"], office: "ANY" } as const;

export const deliveryPolicy = {
  readyToCollect: { roles: ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" },
  startDelivery: counter,
  completeDelivery: counter,
  abandonDelivery: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  printProof: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  caseProgress: { roles: "PUBLIC", office: "ANY" },
  verifyPaper: { roles: "PUBLIC", office: "ANY" },
} as const satisfies Policy;
