import type { NewDecision } from "../decisions";
import type { InboundLineRow } from "./find-inbound";

/** Everything that is recorded of it is known: a decision's number, day and permit, a certificate's serial and days. */
export function isComplete(line: InboundLineRow): boolean {
  if (line.kind === "OTHER") return true;
  if (line.kind === "CERTIFICATE") return Boolean(line.permitSerial && line.decidedOn && line.validUntil);
  if (!line.decisionNumber || !line.decidedOn || line.decisionKind === null) return false;
  return line.decisionKind === "REJECTION" ? !line.permitSerial : Boolean(line.permitSerial && line.validFrom && line.validUntil);
}

/** The decision a matched line brings to a case; none for another kind of paper. */
export function decisionOf(line: InboundLineRow, applicationId: string | null): NewDecision[] {
  if (line.kind !== "DECISION" || applicationId === null || line.decisionKind === null || !line.decisionNumber || !line.decidedOn) return [];
  const permit = line.permitSerial && line.validFrom && line.validUntil ? { serial: line.permitSerial, validFrom: line.validFrom, validUntil: line.validUntil } : null;
  return [{ applicationId, kind: line.decisionKind, number: line.decisionNumber, decidedOn: line.decidedOn, permit }];
}
