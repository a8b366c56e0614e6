import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeCount } from "./packing.rules";

/**
 * Two people count what lies in the open package; it leaves the safe into the hands of who packs. Refuses
 * `PACKAGE_EMPTY`, `COUNT_DIFFERS`, `PACKAGE_NOT_DRAFT`.
 */
export async function countPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly count: number; readonly secondPersonId: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeCount(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan);
}
