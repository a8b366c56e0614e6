import type { Policy } from "../../platform/allow";
import { signingRoles } from "./device.rules";

export const devicePolicy = {
  devices: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  deviceHolders: { roles: ["SUPERVISOR"], office: "ANY" },
  makeEnrolmentCode: { roles: ["SUPERVISOR"], office: "ANY" },
  revokeDevice: { roles: ["SUPERVISOR"], office: "ANY" },
  enrolDevice: { roles: signingRoles, office: "ANY" },
  myDevice: { roles: signingRoles, office: "ANY" },
  deviceDirectory: { roles: signingRoles, office: "ANY" },
} as const satisfies Policy;
