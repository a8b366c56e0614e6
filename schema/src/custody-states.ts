/** States of a thing in custody and of a transfer package, and which may follow which (domain §3, S10). */
export const itemStates = [
  "IN_SAFE", "RESERVED", "PACKED", "IN_TRANSIT", "ARRIVED", "AT_COUNTER", "DELIVERED", "BATCHED", "FORWARDED",
  "RETURN_DUE", "RETURN_BATCHED", "RETURNED", "MISSING", "STOLEN", "FOUND", "DAMAGED", "QUARANTINED",
] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * Whoever answered for a thing when it went missing or was stolen goes on answering for it until it is found. A thing that
 * lay under a wrong seal is found again by examination, never received. What turns up where it was not believed to be is found there.
 * What the Directorate took comes back only as a line it refused.
 */
export const itemTransitions = {
  IN_SAFE: ["RESERVED", "AT_COUNTER", "BATCHED", "RETURN_DUE", "MISSING", "STOLEN", "DAMAGED", "FOUND"],
  RESERVED: ["IN_SAFE", "RETURN_DUE", "PACKED", "MISSING", "STOLEN", "FOUND"],
  PACKED: ["IN_SAFE", "RETURN_DUE", "RESERVED", "IN_TRANSIT", "MISSING", "STOLEN", "FOUND"],
  IN_TRANSIT: ["ARRIVED", "DAMAGED", "MISSING", "STOLEN", "QUARANTINED", "FOUND"],
  ARRIVED: ["IN_SAFE", "RETURN_DUE", "DAMAGED", "MISSING", "STOLEN", "FOUND"],
  AT_COUNTER: ["IN_SAFE", "RETURN_DUE", "DELIVERED", "DAMAGED", "MISSING", "STOLEN", "FOUND"],
  DELIVERED: [],
  BATCHED: ["IN_SAFE", "FORWARDED", "MISSING", "STOLEN", "FOUND"],
  FORWARDED: ["IN_SAFE"],
  RETURN_DUE: ["IN_SAFE", "RESERVED", "AT_COUNTER", "RETURN_BATCHED", "MISSING", "STOLEN", "DAMAGED", "FOUND"],
  RETURN_BATCHED: ["RETURN_DUE", "RETURNED", "MISSING", "STOLEN", "FOUND"],
  RETURNED: [],
  MISSING: ["FOUND", "IN_TRANSIT", "STOLEN"],
  STOLEN: ["FOUND"],
  FOUND: ["IN_SAFE", "RETURN_DUE", "DAMAGED", "MISSING", "STOLEN"],
  DAMAGED: ["RETURN_DUE", "MISSING", "STOLEN"],
  QUARANTINED: ["FOUND", "MISSING", "STOLEN"],
} as const satisfies Record<ItemState, readonly ItemState[]>;

/** Out of the municipality's custody: nobody here answers for it. */
export const goneStates = ["DELIVERED", "FORWARDED", "RETURNED"] as const satisfies readonly ItemState[];

export function isGone(state: ItemState): boolean {
  return (goneStates as readonly ItemState[]).includes(state);
}

export const packageStates = [
  "DRAFT", "PACKED", "SEALED", "IN_TRANSIT", "RETURNING", "OVERDUE", "LOST", "ARRIVED", "OPENED", "VERIFIED", "CLOSED", "DISCREPANT",
  "CLOSED_WITH_REPORT", "CANCELLED",
] as const;
export type PackageState = (typeof packageStates)[number];

/** On its way in one of three manners; a lost one is on its way again when it is found. Only the seal's reading leads out. */
export const packageTransitions = {
  DRAFT: ["PACKED", "CANCELLED"],
  PACKED: ["SEALED", "DRAFT", "CANCELLED"],
  SEALED: ["IN_TRANSIT", "CANCELLED"],
  IN_TRANSIT: ["ARRIVED", "DISCREPANT", "RETURNING", "OVERDUE", "LOST"],
  RETURNING: ["ARRIVED", "DISCREPANT", "OVERDUE", "LOST"],
  OVERDUE: ["ARRIVED", "DISCREPANT", "RETURNING", "LOST"],
  LOST: ["OVERDUE"],
  ARRIVED: ["OPENED", "DISCREPANT"],
  OPENED: ["VERIFIED", "DISCREPANT"],
  VERIFIED: ["CLOSED"],
  DISCREPANT: ["CLOSED_WITH_REPORT"],
  CLOSED: [],
  CLOSED_WITH_REPORT: [],
  CANCELLED: [],
} as const satisfies Record<PackageState, readonly PackageState[]>;

/** A courier has it: sealed, on its way there or back, in time or late. */
export const carriedStates = ["IN_TRANSIT", "RETURNING", "OVERDUE"] as const satisfies readonly PackageState[];
