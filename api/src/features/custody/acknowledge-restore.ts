import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertReason } from "../register";
import { LedgerRestoration } from "./checkpoint.entity";
import { lastWitnessed } from "./custody-witness";
import { knowsCheckpoint } from "./find-checkpoints";

/**
 * Two persons say that an older backup was restored and what that cost: the ledger goes on in a new epoch, after the last
 * checkpoint the witness knows, and the verifier is told where it was broken off (trust §1, §2). Refuses `REASON_MISSING`,
 * `LEDGER_NOT_RESTORED`.
 */
export async function acknowledgeRestore(tx: Tx, actor: Actor, input: { readonly reason: string; readonly secondPersonId: string }): Promise<{ epoch: number }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('custody_checkpoint ' || $1, 0))", [tx.municipalityId]);
  const witnessed = lastWitnessed(tx.municipalityId);
  const known = witnessed === undefined || (await knowsCheckpoint(tx, witnessed));
  const [last] = await tx.query<{ epoch: number }>(
    `SELECT greatest(coalesce((SELECT max(epoch) FROM custody_checkpoint WHERE municipality_id = $1), 1), coalesce((SELECT max(epoch) FROM ledger_restoration WHERE municipality_id = $1), 1)) AS epoch`,
    [tx.municipalityId],
  );

  assertReason(input.reason);
  if (known) throw new Refused("LEDGER_NOT_RESTORED");

  const epoch = (last?.epoch ?? 1) + 1;
  await tx.insert(LedgerRestoration, { municipalityId: tx.municipalityId, epoch, ...witnessed, reason: input.reason.trim(), staffId: actor.staffId, secondPersonId: input.secondPersonId, officeId: actor.officeId, at: tx.now });
  return { epoch };
}
