import type { Policy } from "../../platform/allow";

const counter = { roles: ["COUNTER_CLERK"], office: "ANY" } as const;

export const deliveryPolicy = {
  readyToCollect: { roles: ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" },
  startDelivery: counter,
  completeDelivery: counter,
  handOverPaper: counter,
  keepForm: counter,
  checkIdentity: counter,
  inviteToCollect: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK"], office: "ANY" },
  recordNoShow: counter,
  abandonDelivery: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  printProof: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  caseProgress: { roles: "PUBLIC", office: "ANY" },
  verifyPaper: { roles: "PUBLIC", office: "ANY" },
} as const satisfies Policy;
