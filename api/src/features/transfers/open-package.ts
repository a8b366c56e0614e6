import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeOpen } from "./receiving.rules";

/** Two people open a package whose seal was right. Refuses `PACKAGE_NOT_ARRIVED`, `PACKAGE_QUARANTINED`, `PACKAGE_NOT_YOURS`, `NOT_THIS_OFFICE`. */
export async function openPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly secondPersonId: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeOpen(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan);
}
