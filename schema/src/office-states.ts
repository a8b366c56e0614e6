/** States of an office and which may follow which (domain §3, S4, S7). Suspended is never set by hand: decision and link say it. */
export const officeStates = ["PROPOSED", "APPROVED", "ACTIVE", "SUSPENDED", "CLOSING", "CLOSED"] as const;
export type OfficeState = (typeof officeStates)[number];

/** What was proposed or approved and never opened may be closed at once: nothing was ever there. */
export const officeTransitions = {
  PROPOSED: ["APPROVED", "CLOSED"],
  APPROVED: ["ACTIVE", "CLOSED"],
  ACTIVE: ["SUSPENDED", "CLOSING"],
  SUSPENDED: ["ACTIVE", "CLOSING"],
  CLOSING: ["CLOSED"],
  CLOSED: [],
} as const satisfies Record<OfficeState, readonly OfficeState[]>;
