export { type Replacement, recordReplacements } from "./record-replacements";
export { takeBackDecision } from "./take-back-decision";
export { type NewDecision, recordDecisions } from "./record-decision";
export { type DecisionRow, findDecisions, findPermits, findRemedies, type PermitRow } from "./find-decisions";
export { DecisionKind } from "./decision.type";
