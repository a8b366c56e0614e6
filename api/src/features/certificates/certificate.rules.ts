import { Refused } from "../../platform/refusal";

export interface CertificateFacts {
  readonly complete: boolean;
  readonly status: string;
  readonly missing: readonly string[];
  readonly hasActive: boolean;
}

const beforeDecision = ["FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED"];

/** A certificate of filing is for a complete file, before the decision, and one at a time (S8, domain §3). Refuses `CASE_DECIDED`, `FILE_INCOMPLETE`, `CERTIFICATE_ALREADY_ACTIVE`. */
export function assertMayIssue({ complete, status, missing, hasActive }: CertificateFacts): void {
  if (!beforeDecision.includes(status)) throw new Refused("CASE_DECIDED", { clause: "S8" });
  if (!complete) throw new Refused("FILE_INCOMPLETE", { about: missing[0], clause: "S8" });
  if (hasActive) throw new Refused("CERTIFICATE_ALREADY_ACTIVE");
}

/** Only a certificate in force can be replaced or voided. Refuses `CERTIFICATE_NOT_ACTIVE`. */
export function assertInForce(status: string): void {
  if (status !== "ACTIVE") throw new Refused("CERTIFICATE_NOT_ACTIVE");
}

/** A certificate past its last day is expired, whatever is written of it. */
export function statusOn<Status extends string>(status: Status, validUntil: string, today: string): Status | "EXPIRED" {
  return status === "ACTIVE" && validUntil < today ? "EXPIRED" : status;
}
