import type { Policy } from "../../platform/allow";

export const officePolicy = {
  installedMunicipalities: { roles: "PUBLIC", office: "ANY" },
  knownMunicipalities: { roles: "SIGNED_IN", office: "ANY" },
  municipality: { roles: "SIGNED_IN", office: "ANY" },
  offices: { roles: "SIGNED_IN", office: "ANY" },
  today: { roles: "SIGNED_IN", office: "ANY" },
} as const satisfies Policy;
