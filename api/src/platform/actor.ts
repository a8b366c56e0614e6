import type { Role } from "@epidosi/schema";

/** Who acts, for which office, in which capacity. Made from the session; never from what a request says of itself. */
export interface Actor {
  readonly municipalityId: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly officeKind: "CENTRAL" | "BRANCH";
  readonly roles: readonly Role[];
  readonly sessionId: string;
}

export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
