import type { Tx } from "../../platform/transaction";
import type { OutboundLineRow } from "./find-outbound";

type ProofState = "PROVEN" | "SENT_TO_DIRECTORATE" | "ACKNOWLEDGED";

/** The proofs among the lines take their deliveries along: sent, acknowledged, or here again. */
export async function markProofs(tx: Tx, lines: readonly Pick<OutboundLineRow, "kind" | "applicationId">[], from: ProofState, to: ProofState): Promise<string[]> {
  const served = [...new Set(lines.flatMap(({ kind, applicationId }) => (kind === "PROOF_OF_SERVICE" && applicationId !== null ? [applicationId] : [])))];
  if (served.length > 0) await tx.query("UPDATE delivery SET state = $4 WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND state = $3", [tx.municipalityId, served, from, to]);
  return served;
}
