import type { Policy } from "../../platform/allow";

export const referralPolicy = {
  referrals: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" },
  referPaper: { roles: ["COUNTER_CLERK"], office: "ANY" },
  voidReferral: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "ANY" },
  forwardReferrals: { roles: ["CENTRAL_CLERK"], office: "CENTRAL" },
  printReferralLetter: { roles: ["CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;
