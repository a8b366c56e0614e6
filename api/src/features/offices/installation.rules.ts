import { Refused } from "../../platform/refusal";

/** What must be there before a municipality takes anything in (S2). */
export const installationSteps = ["CENTRAL_OFFICE", "SAFE", "CLERK", "CUSTODIAN", "HELP_DESK"] as const;
export type InstallationStep = (typeof installationSteps)[number];
export type InstallationFacts = Readonly<Record<InstallationStep, boolean>>;

/** What is missing, in the order in which it is done. */
export function missingSteps(facts: InstallationFacts): InstallationStep[] {
  return installationSteps.filter((step) => !facts[step]);
}

/** Refuses `INSTALLATION_INCOMPLETE` (about: what is missing, S2), `ALREADY_INSTALLED`. */
export function assertMayInstall(facts: InstallationFacts, installed: boolean): void {
  if (installed) throw new Refused("ALREADY_INSTALLED");
  const missing = missingSteps(facts);
  if (missing.length > 0) throw new Refused("INSTALLATION_INCOMPLETE", { about: missing.join(", "), clause: "S2" });
}

export interface IntakeFacts {
  /** The system is installed and the central office works. */
  readonly installed: boolean;
  readonly canFile: boolean;
}

/** Whether an office takes papers in: not before the central office is set up (S2), and only while it works itself (S7). Refuses `SYSTEM_NOT_INSTALLED`, `OFFICE_CANNOT_FILE`. */
export function assertTakesIn({ installed, canFile }: IntakeFacts): void {
  if (!installed) throw new Refused("SYSTEM_NOT_INSTALLED", { clause: "S2" });
  if (!canFile) throw new Refused("OFFICE_CANNOT_FILE", { clause: "S7" });
}

export interface GivenContact {
  readonly ticket: string;
  readonly contactedOn: string;
  readonly subject: string;
}

/** Refuses `DATE_IN_FUTURE` (about: contactedOn), `INVALID_INPUT` (about: ticket, subject). */
export function assertContact({ ticket, contactedOn, subject }: GivenContact, today: string): void {
  if (ticket.trim() === "") throw new Refused("INVALID_INPUT", { about: "ticket", clause: "S3" });
  if (subject.trim() === "") throw new Refused("INVALID_INPUT", { about: "subject", clause: "S3" });
  if (contactedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "contactedOn", clause: "S3" });
}
