import type { Tx } from "../../platform/transaction";

/** Where papers are delivered from now on (S10); the room reorganisations has the decision. */
export async function keepDeliveryPolicy(tx: Tx, policy: "CENTRAL_ONLY" | "BRANCH_DELIVERY"): Promise<void> {
  await tx.query("UPDATE municipality SET delivery_policy = $2 WHERE municipality_id = $1", [tx.municipalityId, policy]);
}
