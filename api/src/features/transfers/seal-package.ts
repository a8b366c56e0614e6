import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { assertAnchored } from "../custody";
import { applyPackagePlan } from "./apply-package-plan";
import { findStockFacts } from "./find-seal-stock";
import { lockBag } from "./lock-bag";
import { judgeSeal, writeManifest } from "./packing.rules";
import { assertSealOfOffice } from "./seal-stock.rules";
import { normaliseSeal } from "./transfer.rules";

/**
 * Closes a counted package with a numbered seal; its manifest is frozen and hashed. Refuses `SEALS_DIFFER` when the two
 * readings are not the same, `SEAL_ALREADY_USED`, `SEAL_NOT_OF_OFFICE`, `SEAL_SPOILED`, `PACKAGE_NOT_COUNTED`, `PACKAGE_ALREADY_SEALED`, `PACKAGE_NOT_YOURS`,
 * `ANCHOR_STALE`, `LEDGER_RESTORED` when nobody outside the database vouches for the ledger, `COUNT_DIFFERS` when a counted thing has meanwhile been found elsewhere.
 */
export async function sealPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly seal: string; readonly sealAgain: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);
  const seal = normaliseSeal(input.seal);
  const used = await tx.query("SELECT 1 FROM transfer_package WHERE municipality_id = $1 AND seal = $2", [tx.municipalityId, seal]);

  await assertAnchored(tx);
  assertSealOfOffice(seal, await findStockFacts(tx, actor.officeId, seal));
  const manifestHash = createHash("sha256").update(writeManifest(bag, seal)).digest("hex");
  const plan = judgeSeal(bag, actor, { ...input, used: used.length > 0, manifestHash, now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
