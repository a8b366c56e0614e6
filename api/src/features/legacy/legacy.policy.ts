import type { Policy } from "../../platform/allow";

const reading = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL", clause: "S1" } as const;
const migrating = { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S1" } as const;

/** The central office's supervisor brings the old databases in; where people become one, a run is taken out or signed, a second person says so too. */
export const legacyPolicy = {
  migrationRuns: reading,
  migrationRun: reading,
  migrationPreview: migrating,
  migrationRows: reading,
  migrationMatches: reading,
  /** History of a person: whoever may open the person. */
  legacyCases: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"], office: "ANY", clause: "S1" },
  legacyRemainders: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "CUSTODIAN", "SUPERVISOR", "AUDITOR"], office: "ANY", clause: "S1" },
  startMigration: migrating,
  mendMigrationRows: migrating,
  giveMatchVerdicts: migrating,
  signOffMigration: migrating,
  excusePredecessor: migrating,
  undoMigration: migrating,
  printSignOff: reading,
} as const satisfies Policy;

/** Who may be the second of two over a migration. */
export const migrationWitnessRoles = ["SUPERVISOR", "CENTRAL_CLERK", "AUDITOR"] as const;
