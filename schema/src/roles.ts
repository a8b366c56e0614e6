/** Roles a staff member holds at one office (domain §2). */
export const roles = [
  "COUNTER_CLERK",
  "CUSTODIAN",
  "COURIER",
  "CENTRAL_CLERK",
  "SUPERVISOR",
  "AUDITOR",
  "ADMIN",
] as const;
export type Role = (typeof roles)[number];
