import type { Tx } from "../../platform/transaction";
import type { OutboundLineRow } from "./find-outbound";

type ProofState = "PROVEN" | "SENT_TO_DIRECTORATE" | "ACKNOWLEDGED";

/** The proofs among the lines take their own deliveries along: sent, acknowledged, or here again. Answers the cases of which no delivery is open any more. */
export async function markProofs(tx: Tx, lines: readonly Pick<OutboundLineRow, "kind" | "applicationId" | "itemId">[], from: ProofState, to: ProofState): Promise<string[]> {
  const proofs = lines.filter(({ kind, applicationId }) => kind === "PROOF_OF_SERVICE" && applicationId !== null);
  if (proofs.length === 0) return [];
  await tx.query(
    `UPDATE delivery d SET state = $4 FROM proof_of_service p
     WHERE d.municipality_id = $1 AND d.state = $3 AND p.municipality_id = $1 AND p.delivery_id = d.id AND p.item_id = ANY($2::uuid[])`,
    [tx.municipalityId, proofs.map(({ itemId }) => itemId), from, to],
  );
  const served = [...new Set(proofs.flatMap(({ applicationId }) => applicationId ?? []))];
  const open = await tx.query<{ id: string }>("SELECT application_id AS id FROM delivery WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND state <> 'ACKNOWLEDGED'", [tx.municipalityId, served]);
  return served.filter((id) => !open.some((row) => row.id === id));
}
