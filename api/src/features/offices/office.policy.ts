import type { Policy } from "../../platform/allow";
import { audiences } from "../../platform/seen";

export const officePolicy = {
  installedMunicipalities: { roles: "PUBLIC", office: "ANY" },
  knownMunicipalities: { roles: "SIGNED_IN", office: "ANY" },
  municipality: { roles: "SIGNED_IN", office: "ANY" },
  offices: { roles: "SIGNED_IN", office: "ANY" },
  mayoralDecisions: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  linkOutages: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  recordMayoralDecision: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S4" },
  declareLink: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL", clause: "S5" },
  contactChanges: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR", "ADMIN"], office: "CENTRAL" },
  changeContact: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL", clause: "S6" },
  officeHistory: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  branchReasons: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  installation: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR", "ADMIN"], office: "CENTRAL" },
  recordHelpDeskContact: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "ADMIN"], office: "CENTRAL", clause: "S3" },
  completeInstallation: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL", clause: "S2" },
  proposeOffice: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S4" },
  approveOffice: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S4" },
  activateOffice: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S7" },
  recordBranchReason: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S11" },
  today: { roles: audiences.indoors, office: "ANY" },
} as const satisfies Policy;
