import { Refused } from "../../platform/refusal";

export interface CertificateFacts {
  readonly complete: boolean;
  readonly status: string;
  readonly missing: readonly string[];
  readonly hasActive: boolean;
}

const beforeDecision = ["COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED"];

/** A certificate of filing is for a complete file, before the decision, and one at a time (S8, domain §3). */
export function assertMayIssue({ complete, status, missing, hasActive }: CertificateFacts): void {
  if (!complete || !beforeDecision.includes(status)) throw new Refused("FILE_INCOMPLETE", { about: missing[0], clause: "S8" });
  if (hasActive) throw new Refused("CERTIFICATE_ALREADY_ACTIVE");
}

/** A certificate past its last day is expired, whatever is written of it. */
export function statusOn<Status extends string>(status: Status, validUntil: string, today: string): Status | "EXPIRED" {
  return status === "ACTIVE" && validUntil < today ? "EXPIRED" : status;
}
