export const progressSteps = ["PAPERS_MISSING", "RECEIVED", "AT_DIRECTORATE", "DECIDED", "READY", "COLLECTED", "ENDED"] as const;
export type ProgressStep = (typeof progressSteps)[number];

const steps: Readonly<Record<string, ProgressStep>> = {
  FILED: "RECEIVED",
  INCOMPLETE: "PAPERS_MISSING",
  COMPLETE: "RECEIVED",
  BATCHED: "RECEIVED",
  FORWARDED: "AT_DIRECTORATE",
  ACKNOWLEDGED: "AT_DIRECTORATE",
  SUPPLEMENT_REQUESTED: "PAPERS_MISSING",
  SUPPLEMENTED: "AT_DIRECTORATE",
  GRANTED: "DECIDED",
  REJECTED: "DECIDED",
  REVOKED: "DECIDED",
  SERVED: "COLLECTED",
  CLOSED: "COLLECTED",
  WITHDRAWN: "ENDED",
  VOIDED: "ENDED",
};

/**
 * How far a case is, as its paper's holder may read it on a street: whether it was granted or rejected is told at the counter alone.
 * `waiting`: all its papers lie in the safe of the office where it is collected, which serves people now.
 */
export function stepOf(status: string, waiting: boolean): ProgressStep {
  const step = steps[status] ?? "RECEIVED";
  return step === "DECIDED" && waiting ? "READY" : step;
}
