import { Refused } from "../../platform/refusal";

export interface CertificateFacts {
  readonly kind: string;
  readonly complete: boolean;
  readonly status: string;
  readonly missing: readonly string[];
  readonly hasActive: boolean;
}

const beforeDecision = ["FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"];

/** A certificate of filing is for a residence permit, for a complete file, before the decision, and one at a time (S8, domain §3). Refuses `CERTIFICATE_NOT_FOR_KIND`, `CASE_DECIDED`, `FILE_INCOMPLETE`, `CERTIFICATE_ALREADY_ACTIVE`. */
export function assertMayIssue({ kind, complete, status, missing, hasActive }: CertificateFacts): void {
  if (!isForPermit(kind)) throw new Refused("CERTIFICATE_NOT_FOR_KIND");
  if (!beforeDecision.includes(status)) throw new Refused("CASE_DECIDED", { clause: "S8" });
  if (!complete) throw new Refused("FILE_INCOMPLETE", { about: missing[0], clause: "S8" });
  if (hasActive) throw new Refused("CERTIFICATE_ALREADY_ACTIVE");
}

/** Whether a residence permit comes out of an application of this kind. */
export function isForPermit(kind: string): boolean {
  return kind === "INITIAL_GRANT" || kind === "RENEWAL";
}

/** How a file stands, for the paper in a person's hand: null once it leads to nothing any more. */
export function fileStateOf({ complete, status }: { readonly complete: boolean; readonly status: string }): "COMPLETE" | "INCOMPLETE" | null {
  if (!beforeDecision.includes(status) && status !== "GRANTED") return null;
  return complete ? "COMPLETE" : "INCOMPLETE";
}

/** Only a certificate in force can be replaced or voided. Refuses `CERTIFICATE_NOT_ACTIVE`. */
export function assertInForce(status: string): void {
  if (status !== "ACTIVE") throw new Refused("CERTIFICATE_NOT_ACTIVE");
}

/** A certificate past its last day is expired, whatever is written of it. */
export function statusOn<Status extends string>(status: Status, validUntil: string, today: string): Status | "EXPIRED" {
  return status === "ACTIVE" && validUntil < today ? "EXPIRED" : status;
}

/** One of the Directorate's: for a file it has and has not decided, of a day that has come, to a later one. */
export function assertForeign(status: string, { issuedOn, validUntil }: { readonly issuedOn: string; readonly validUntil: string }, today: string): void {
  if (status === "WITHDRAWN" || status === "VOIDED") throw new Refused("CASE_ENDED");
  if (!beforeDecision.includes(status)) throw new Refused("CASE_DECIDED");
  if (!["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"].includes(status)) throw new Refused("APPLICATION_NOT_FORWARDED");
  if (issuedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "issuedOn" });
  if (validUntil <= issuedOn) throw new Refused("INVALID_INPUT", { about: "validUntil" });
}

/** Only whoever issued a certificate replaces or voids it. Refuses `CERTIFICATE_OF_DIRECTORATE`. */
export function assertOurs(issuer: string): void {
  if (issuer !== "MUNICIPALITY") throw new Refused("CERTIFICATE_OF_DIRECTORATE");
}
