import type { Policy } from "../../platform/allow";

const reading = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" } as const;
const ordering = { roles: ["SUPERVISOR"], office: "CENTRAL" } as const;

export const drainPolicy = {
  officeRemains: reading,
  branchesKept: reading,
  branchProposal: reading,
  startClosing: { ...ordering, clause: "S4" },
  closeOffice: { ...ordering, clause: "S4" },
  deliveryPolicyState: reading,
  switchDeliveryPolicy: { ...ordering, clause: "S10" },
  cancelPolicyChange: { ...ordering, clause: "S10" },
} as const satisfies Policy;
