import { Refused } from "../../platform/refusal";
import type { SigningKey } from "../../platform/signing-key";
import type { Tx } from "../../platform/transaction";
import { findAnchoring } from "./assert-anchored";
import { makeCheckpoint } from "./make-checkpoint";

/** A supervisor has the ledger covered up to now. Refuses `LEDGER_RESTORED`, `NOTHING_TO_ANCHOR`. */
export async function anchorNow(tx: Tx, key: SigningKey): Promise<{ sequence: number }> {
  const { trouble } = await findAnchoring(tx, tx.now);

  if (trouble === "RESTORED") throw new Refused("LEDGER_RESTORED", { clause: "S10" });

  const made = await makeCheckpoint(tx, key);
  if (!made) throw new Refused("NOTHING_TO_ANCHOR");
  return { sequence: made.sequence };
}
