import type { Policy } from "../../platform/allow";

/** The host merges municipalities; here is only read what came in. */
export const municipalityMergerPolicy = {
  downloadClosedBook: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
} as const satisfies Policy;
