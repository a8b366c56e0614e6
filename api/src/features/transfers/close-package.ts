import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { getSafe } from "../custody";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeClose } from "./receiving.rules";

/**
 * What was received goes into this office's safe and the package ends; with a report where there were differences.
 * Quarantined items stay quarantined, locked in the same safe. Refuses `PACKAGE_NOT_RECEIVED`, `PACKAGE_NOT_YOURS`, `NOT_THIS_OFFICE`.
 */
export async function closePackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly slot: string | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);
  const safe = await getSafe(tx, actor.officeId);

  const plan = judgeClose(bag, actor, { safe, slot: input.slot });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
