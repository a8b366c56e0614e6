import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findStockFacts } from "./find-seal-stock";
import { assertSealOfOffice } from "./seal-stock.rules";
import { normaliseSeal } from "./transfer.rules";

const reasonLength = 10;

/**
 * A seal of the office's stock that closes no bag: broken, lost, cut by mistake. It stays counted, with the reason. Refuses
 * `SEAL_NOT_OF_OFFICE`, `SEAL_SPOILED` (it is already), `SEAL_ALREADY_USED`, `REASON_MISSING`.
 */
export async function spoilSeal(tx: Tx, actor: Actor, input: { readonly seal: string; readonly reason: string }): Promise<{ readonly seal: string }> {
  const seal = normaliseSeal(input.seal);
  const { rangeId, ...facts } = await findStockFacts(tx, actor.officeId, seal);
  const used = await tx.query("SELECT 1 FROM transfer_package WHERE municipality_id = $1 AND seal = $2", [tx.municipalityId, seal]);

  if (rangeId === null) throw new Refused("SEAL_NOT_OF_OFFICE", { about: seal, clause: "S10" });
  assertSealOfOffice(seal, facts);
  if (used.length > 0) throw new Refused("SEAL_ALREADY_USED", { about: seal });
  if (input.reason.trim().length < reasonLength) throw new Refused("REASON_MISSING", { about: "reason" });

  await tx.query("INSERT INTO seal_spoiled (municipality_id, seal, range_id, reason, at, by) VALUES ($1, $2, $3, $4, $5, $6)", [tx.municipalityId, seal, rangeId, input.reason.trim(), tx.now, actor.staffId]);

  await audit(tx, { event: "SEAL_SPOILED", staffId: actor.staffId, officeId: actor.officeId, subjectId: rangeId });
  return { seal };
}
