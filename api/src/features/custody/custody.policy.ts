import type { Policy } from "../../platform/allow";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;
const readers = [...keepers, "AUDITOR"] as const;
/** Who may ask for the evidence of one thing (S10). */
const examiners = { roles: ["SUPERVISOR", "AUDITOR", "CENTRAL_CLERK"], office: "ANY" } as const;

export const custodyPolicy = {
  custodyItem: { roles: readers, office: "ANY" },
  custodyItems: { roles: readers, office: "ANY" },
  safes: { roles: readers, office: "ANY" },
  safesOf: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  custodyPlans: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL" },
  approveCustodyPlan: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S10" },
  addSafe: { roles: ["SUPERVISOR"], office: "CENTRAL" },
  nameSafe: { roles: ["SUPERVISOR"], office: "ANY" },
  retireSafe: { roles: ["SUPERVISOR"], office: "ANY" },
  untaggedApplications: { roles: keepers, office: "ANY" },
  tagCaseFile: { whileClosing: true, roles: ["COUNTER_CLERK", "CUSTODIAN"], office: "ANY" },
  untaggedPapers: { roles: keepers, office: "ANY" },
  tagPaper: { whileClosing: true, roles: ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK"], office: "ANY" },
  putInSafe: { evenClosed: true, roles: keepers, office: "ANY" },
  takeFromSafe: { roles: keepers, office: "ANY" },
  custodyAnchors: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  ledgerState: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  ledgerGrowth: { roles: readers, office: "ANY" },
  exportLedger: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  anchorLedger: { roles: ["SUPERVISOR"], office: "ANY" },
  acknowledgeRestore: { roles: ["SUPERVISOR"], office: "CENTRAL" },
  recallItem: { roles: ["SUPERVISOR", "CENTRAL_CLERK"], office: "CENTRAL", clause: "S12" },
  withdrawRecall: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S12" },
  returnItem: { roles: keepers, office: "ANY" },
  keepItem: { roles: keepers, office: "ANY" },
  reportItemMissing: { roles: keepers, office: "ANY", evenClosed: true },
  reportItemStolen: { roles: keepers, office: "ANY", evenClosed: true },
  reportItemDamaged: { roles: keepers, office: "ANY", evenClosed: true },
  findItem: { roles: keepers, office: "ANY" },
  safeCount: { roles: readers, office: "ANY" },
  safeCounts: { roles: readers, office: "ANY" },
  openSafeCounts: { roles: ["SUPERVISOR", "AUDITOR"], office: "ANY" },
  explainSafeCount: { roles: ["SUPERVISOR"], office: "ANY" },
  startSafeCount: { roles: keepers, office: "ANY" },
  recordSafeCount: { roles: keepers, office: "ANY" },
  custodyEvidence: examiners,
  custodianAt: examiners,
  exportEvidence: examiners,
  printEvidence: examiners,
  printTag: { whileClosing: true, roles: keepers, office: "ANY" },
} as const satisfies Policy;

/** Who may be the second of two persons who take a recall back. */
export const recallWitnessRoles = ["SUPERVISOR", "CENTRAL_CLERK"] as const;
