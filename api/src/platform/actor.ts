import type { RefusalCode, Role } from "@epidosi/schema";

/** Who acts, for which office, in which capacity. Made from the session; never from what a request says of itself. */
export interface Actor {
  readonly municipalityId: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly officeKind: "CENTRAL" | "BRANCH";
  readonly roles: readonly Role[];
  readonly sessionId: string;
  /** Why this office may do nothing at this instant, with the clause (S4, S5); null where it may. */
  readonly closed: { readonly code: RefusalCode; readonly clause: string; readonly draining?: boolean; readonly offLink?: boolean } | null;
}

export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
