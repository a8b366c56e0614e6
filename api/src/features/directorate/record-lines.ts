import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { recordDirectorateCertificate } from "../certificates";
import { supersedeItems } from "../custody";
import { recordDecisions, recordReplacements } from "../decisions";
import { decisionOf, isLater, isRevocation, type LineOfCase, replacementOf } from "./line-decision";

/**
 * What accepted lines bring to their cases is recorded; a later paper first takes the place of those of the case that are still in the house. Refuses what `recordDecisions` and
 * `recordReplacements` refuse.
 */
export async function recordLines(tx: Tx, actor: Actor, lines: readonly LineOfCase[]): Promise<void> {
  const casesOf = (which: (line: LineOfCase) => boolean) => lines.filter(which).map(({ applicationId }) => applicationId);
  const papers = ["PERMIT", "DECISION"] as const;
  await supersedeItems(tx, actor, { applicationIds: casesOf(({ kind }) => kind === "REPLACEMENT"), kinds: ["PERMIT"], reason: "SUPERSEDED", note: "ήρθε άδεια σε αντικατάσταση" });
  await supersedeItems(tx, actor, { applicationIds: casesOf((line) => isLater(line) && !isRevocation(line) && line.kind !== "REPLACEMENT"), kinds: papers, reason: "SUPERSEDED", note: "ήρθε νέα απόφαση" });
  await supersedeItems(tx, actor, { applicationIds: casesOf(isRevocation), kinds: papers, reason: "REVOKED", note: "ήρθε ανακλητική απόφαση" });
  await recordDecisions(tx, actor, lines.flatMap(decisionOf));
  await recordReplacements(tx, actor, lines.flatMap(replacementOf));
  for (const { kind, applicationId, permitSerial, decidedOn, validUntil } of lines)
    if (kind === "CERTIFICATE" && permitSerial && decidedOn && validUntil) await recordDirectorateCertificate(tx, actor, { applicationId, serial: permitSerial, issuedOn: decidedOn, validUntil });
}
