import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { assertUnsigned } from "./assert-unsigned";
import { judgeTurnBack } from "./carrying.rules";
import { lockBag } from "./lock-bag";
import type { Reason } from "./package-plan.rules";

/**
 * The courier who has it carries a bag back to the office it came from, which receives it as the other would have. Refuses
 * `PACKAGE_NOT_YOURS`, `PACKAGE_TURNED_BACK`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_LOST`, `DEVICE_REQUIRED`.
 */
export async function turnBackPackage(tx: Tx, actor: Actor, input: Reason & { readonly code: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  await assertUnsigned(tx, actor.staffId);
  const plan = judgeTurnBack(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
