import type { Policy } from "../../platform/allow";

export const staffPolicy = {
  session: { roles: "PUBLIC", office: "ANY" },
  signIn: { roles: "PUBLIC", office: "ANY" },
  signInWithPasskey: { roles: "PUBLIC", office: "ANY" },
  passkeyChallenge: { roles: "PUBLIC", office: "ANY" },
  ownPasskeys: { roles: "SIGNED_IN", office: "ANY" },
  signOut: { roles: "PUBLIC", office: "ANY" },
  chooseOffice: { roles: "SIGNED_IN", office: "ANY", evenClosed: true },
  colleagues: { roles: "SIGNED_IN", office: "ANY" },
} as const satisfies Policy;
