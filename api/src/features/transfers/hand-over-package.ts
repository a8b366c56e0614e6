import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { assertUnsigned } from "./assert-unsigned";
import { judgeGive } from "./carrying.rules";
import { lockBag } from "./lock-bag";

/**
 * The courier's side of the hand-over: said, kept, with the phone's time. Custody moves only when the receiver reads the
 * seal; so this may come before or after it. Refuses `PACKAGE_NOT_YOURS`, `PACKAGE_NOT_ON_THE_WAY`, `DEVICE_REQUIRED`.
 */
export async function handOverPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  await assertUnsigned(tx, actor.staffId);
  const plan = judgeGive(bag, actor, { now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
