import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeArrive } from "./receiving.rules";

/**
 * The receiver reads the seal before seeing the expected one, and answers for the package from now on. Another seal, or a
 * broken one, quarantines package and items with a report: it can never become received. Refuses `NOT_THIS_OFFICE`,
 * `GIVER_IS_RECEIVER`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_QUARANTINED`, `PACKAGE_LOST`.
 */
export async function arrivePackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly sealRead: string; readonly intact: boolean }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeArrive(bag, actor, { ...input, now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
