import type { Policy } from "../../platform/allow";

/** Only the central office communicates with the Directorate (S5, S9, S12). */
const clerk = { roles: ["CENTRAL_CLERK"], office: "CENTRAL", clause: "S12" } as const;
const readers = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "CENTRAL", clause: "S12" } as const;

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
  addInboundLine: clerk,
  removeInboundLine: clerk,
  acceptInboundBatch: clerk,
  printCoveringList: readers,
} as const satisfies Policy;
