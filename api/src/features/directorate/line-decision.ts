import type { NewDecision, Replacement } from "../decisions";
import type { InboundLineRow } from "./find-inbound";

/** A line whose case is known. */
export type LineOfCase = InboundLineRow & { readonly applicationId: string };
type Paper = Pick<InboundLineRow, "kind" | "decisionKind">;

export function hasCase(line: InboundLineRow): line is LineOfCase {
  return line.applicationId !== null;
}

/** A decision that takes a permit back. */
export function isRevocation({ kind, decisionKind }: Paper): boolean {
  return (kind === "DECISION" || kind === "NEW_DECISION") && decisionKind === "REVOCATION";
}

/** It comes to a case that is decided already. */
export function isLater(line: Paper): boolean {
  return line.kind === "NEW_DECISION" || line.kind === "REPLACEMENT" || isRevocation(line);
}

/** Of these a batch has one at most for a case: it says how the case stands. */
export function decides({ kind }: Pick<Paper, "kind">): boolean {
  return kind !== "CERTIFICATE" && kind !== "OTHER";
}

/** A permit comes with it. The serial a revocation names is of the permit it takes back. */
export function bringsPermit(line: Paper): boolean {
  return decides(line) && line.decisionKind !== "REJECTION" && !isRevocation(line);
}

/** Everything that is recorded of it is known: a decision's number, day and permit, a replacement's permit, a certificate's serial and days. */
export function isComplete(line: InboundLineRow): boolean {
  if (line.kind === "OTHER") return true;
  if (line.kind === "CERTIFICATE") return Boolean(line.permitSerial && line.decidedOn && line.validUntil);
  const permit = Boolean(line.permitSerial && line.validFrom && line.validUntil);
  if (line.kind === "REPLACEMENT") return permit;
  if (!line.decisionNumber || !line.decidedOn || line.decisionKind === null) return false;
  if (line.decisionKind === "REVOCATION") return true;
  return line.decisionKind === "REJECTION" ? !line.permitSerial : permit;
}

function permitOf({ permitSerial, validFrom, validUntil }: InboundLineRow): Replacement["permit"] | null {
  return permitSerial && validFrom && validUntil ? { serial: permitSerial, validFrom, validUntil } : null;
}

/** The decision a line brings to its case; none for another kind of paper. */
export function decisionOf(line: LineOfCase): NewDecision[] {
  const { applicationId, decisionKind: kind, decisionNumber: number, decidedOn } = line;
  if ((line.kind !== "DECISION" && line.kind !== "NEW_DECISION") || kind === null || !number || !decidedOn) return [];
  return [{ applicationId, kind, number, decidedOn, later: isLater(line), permit: kind === "GRANT" ? permitOf(line) : null }];
}

/** The permit that comes in place of another. */
export function replacementOf(line: LineOfCase): Replacement[] {
  const permit = line.kind === "REPLACEMENT" ? permitOf(line) : null;
  return permit ? [{ applicationId: line.applicationId, permit }] : [];
}
