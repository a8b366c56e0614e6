import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { assertUnsigned } from "./assert-unsigned";
import { judgeRelay } from "./carrying.rules";
import { lockBag } from "./lock-bag";

/**
 * One courier takes a bag from another on the way: reads the seal on it, and from now on answers for it. Refuses
 * `SEAL_NOT_AS_SEALED` (the bag stays with its giver), `GIVER_IS_RECEIVER`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_LOST`, `DEVICE_REQUIRED`.
 */
export async function relayPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly sealRead: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  await assertUnsigned(tx, actor.staffId);
  const plan = judgeRelay(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
