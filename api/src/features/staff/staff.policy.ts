import type { Policy } from "../../platform/allow";

export const staffPolicy = {
  session: { roles: "PUBLIC", office: "ANY", opensSession: true },
  signIn: { roles: "PUBLIC", office: "ANY", opensSession: true },
  signInWithPasskey: { roles: "PUBLIC", office: "ANY", opensSession: true },
  passkeyChallenge: { roles: "PUBLIC", office: "ANY" },
  ownPasskeys: { roles: "SIGNED_IN", office: "ANY" },
  signOut: { roles: "PUBLIC", office: "ANY" },
  chooseOffice: { roles: "SIGNED_IN", office: "ANY", evenClosed: true },
  staffOf: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL" },
  assignStaff: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL" },
  endAssignments: { roles: ["SUPERVISOR", "ADMIN"], office: "CENTRAL" },
  colleagues: { roles: "SIGNED_IN", office: "ANY" },
} as const satisfies Policy;
