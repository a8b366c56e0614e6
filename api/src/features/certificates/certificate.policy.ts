import type { Policy } from "../../platform/allow";

export const certificatePolicy = {
  issueSubmissionCertificate: { roles: ["COUNTER_CLERK"], office: "ANY" },
  replaceSubmissionCertificate: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
  voidSubmissionCertificate: { roles: ["SUPERVISOR"], office: "ANY" },
  recordDirectorateCertificate: { roles: ["CENTRAL_CLERK"], office: "CENTRAL" },
  printReceipt: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  printCertificate: { roles: ["COUNTER_CLERK", "SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;
