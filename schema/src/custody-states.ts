/** States of a thing in custody and of a transfer package, and which may follow which (domain §3, S10). */
export const itemStates = [
  "IN_SAFE", "RESERVED", "PACKED", "IN_TRANSIT", "ARRIVED", "AT_COUNTER", "DELIVERED", "BATCHED", "FORWARDED",
  "MISSING", "FOUND", "QUARANTINED",
] as const;
export type ItemState = (typeof itemStates)[number];

export const itemTransitions = {
  IN_SAFE: ["RESERVED", "AT_COUNTER", "BATCHED"],
  RESERVED: ["IN_SAFE", "PACKED"],
  PACKED: ["IN_SAFE", "IN_TRANSIT"],
  IN_TRANSIT: ["ARRIVED", "MISSING", "QUARANTINED"],
  ARRIVED: ["IN_SAFE"],
  AT_COUNTER: ["IN_SAFE", "DELIVERED"],
  DELIVERED: [],
  BATCHED: ["IN_SAFE", "FORWARDED"],
  FORWARDED: [],
  MISSING: ["FOUND"],
  FOUND: ["IN_SAFE"],
  QUARANTINED: [],
} as const satisfies Record<ItemState, readonly ItemState[]>;

export const packageStates = [
  "DRAFT", "PACKED", "SEALED", "IN_TRANSIT", "ARRIVED", "OPENED", "VERIFIED", "CLOSED", "DISCREPANT",
  "CLOSED_WITH_REPORT", "CANCELLED",
] as const;
export type PackageState = (typeof packageStates)[number];

export const packageTransitions = {
  DRAFT: ["PACKED", "CANCELLED"],
  PACKED: ["SEALED", "DRAFT", "CANCELLED"],
  SEALED: ["IN_TRANSIT", "CANCELLED"],
  IN_TRANSIT: ["ARRIVED", "DISCREPANT"],
  ARRIVED: ["OPENED", "DISCREPANT"],
  OPENED: ["VERIFIED", "DISCREPANT"],
  VERIFIED: ["CLOSED"],
  DISCREPANT: ["CLOSED_WITH_REPORT"],
  CLOSED: [],
  CLOSED_WITH_REPORT: [],
  CANCELLED: [],
} as const satisfies Record<PackageState, readonly PackageState[]>;
