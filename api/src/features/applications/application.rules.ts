import { Refused } from "../../platform/refusal";

export const applicationKinds = ["INITIAL_GRANT", "RENEWAL"] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
export const documentStates = ["PRESENT", "MISSING", "WAIVED"] as const;
export type DocumentState = (typeof documentStates)[number];
export const applicationStatuses = [
  "FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "GRANTED", "REJECTED", "SERVED", "CLOSED", "WITHDRAWN", "VOIDED",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Which legal status may follow which (domain §3). */
export const applicationTransitions = {
  FILED: ["INCOMPLETE", "COMPLETE"],
  INCOMPLETE: ["COMPLETE", "WITHDRAWN", "VOIDED"],
  COMPLETE: ["INCOMPLETE", "BATCHED", "WITHDRAWN", "VOIDED"],
  BATCHED: ["COMPLETE", "FORWARDED"],
  FORWARDED: ["ACKNOWLEDGED", "GRANTED", "REJECTED"],
  ACKNOWLEDGED: ["GRANTED", "REJECTED"],
  GRANTED: ["SERVED"],
  REJECTED: ["SERVED"],
  SERVED: ["CLOSED"],
  CLOSED: [],
  WITHDRAWN: [],
  VOIDED: [],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

export function mayFollow(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return (applicationTransitions[from] as readonly ApplicationStatus[]).includes(to);
}

export interface CheckedDocument {
  readonly requirement: string;
  readonly state: DocumentState;
}

/** The checklist names every paper asked for, once, and no other: nothing is forgotten silently. */
export function assertChecklist(required: readonly string[], given: readonly CheckedDocument[]): void {
  const named = given.map((document) => document.requirement);
  const unknown = named.find((code) => !required.includes(code));
  if (unknown !== undefined) throw new Refused("UNKNOWN_REQUIREMENT", { about: unknown });
  const forgotten = required.find((code) => !named.includes(code));
  if (forgotten !== undefined) throw new Refused("CHECKLIST_INCOMPLETE", { about: forgotten });
  if (new Set(named).size !== named.length) throw new Refused("INVALID_INPUT", { about: "documents" });
}

export function isComplete(documents: readonly CheckedDocument[]): boolean {
  return documents.every((document) => document.state !== "MISSING");
}

/** A resident files at any office of the municipality, whatever the unit; a non-resident does not (S8). */
export function assertResident(residenceMunicipalityId: string, municipalityId: string): void {
  if (residenceMunicipalityId !== municipalityId) throw new Refused("RESIDENT_ELSEWHERE", { about: "residenceMunicipalityId", clause: "S8" });
}

/** A renewal says which permit it renews. */
export function assertPreviousPermit(kind: ApplicationKind, previous: { readonly number?: string | null; readonly expiresOn?: string | null }): void {
  if (kind === "RENEWAL" && !(previous.number && previous.expiresOn)) throw new Refused("PREVIOUS_PERMIT_MISSING", { about: "previousPermitNumber" });
}
