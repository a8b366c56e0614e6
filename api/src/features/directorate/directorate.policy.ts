import type { Policy } from "../../platform/allow";

/** Only the central office communicates with the Directorate (S5, S9, S12). */
const clerk = { roles: ["CENTRAL_CLERK"], office: "CENTRAL", clause: "S12" } as const;
const readers = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL", clause: "S12" } as const;

/** Who may be the second of two at the count: anybody of the central office who keeps papers. */
export const secondCounters = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;

/** Who may be the second of two who take a match back. */
export const undoWitnesses = ["CENTRAL_CLERK", "SUPERVISOR"] as const;

export const directoratePolicy = {
  outboundBatch: readers,
  outboundBatches: readers,
  inboundBatch: readers,
  inboundBatches: readers,
  dueToForward: readers,
  openOutboundBatch: clerk,
  addToOutboundBatch: clerk,
  fillOutboundBatch: clerk,
  removeFromOutboundBatch: clerk,
  dispatchOutboundBatch: clerk,
  acknowledgeOutboundBatch: clerk,
  takeBackRefused: clerk,
  resendOutboundBatch: clerk,
  requestSupplement: clerk,
  openInboundBatch: clerk,
  loadInboundList: clerk,
  countInbound: clerk,
  decideInboundLine: clerk,
  explainInboundDifference: { roles: ["CENTRAL_CLERK", "SUPERVISOR"], office: "CENTRAL", clause: "S12" },
  adoptOrphan: clerk,
  undoInboundMatch: clerk,
  returnBatch: readers,
  returnBatches: readers,
  openReturnBatch: clerk,
  fillReturnBatch: clerk,
  removeFromReturnBatch: clerk,
  dispatchReturnBatch: clerk,
  acknowledgeReturnBatch: clerk,
  printReturnLetter: readers,
  printInboundProtocol: readers,
  addInboundLine: clerk,
  removeInboundLine: clerk,
  acceptInboundBatch: clerk,
  printCoveringList: readers,
} as const satisfies Policy;
