import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { judgeFind } from "./late.rules";
import { lockBag } from "./lock-bag";

/** Who has a lost bag in the hands says so and answers for it from now on; it is on its way again, late. Refuses `PACKAGE_NOT_LOST`. */
export async function findLostPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly note: string | null; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeFind(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
