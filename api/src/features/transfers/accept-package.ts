import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { assertUnsigned } from "./assert-unsigned";
import { judgeTake } from "./carrying.rules";
import { lockBag } from "./lock-bag";

/**
 * The courier takes a sealed package: reads the seal on the bag, and from now on answers for it. Refuses
 * `SEAL_NOT_AS_SEALED` (the bag stays with its giver), `GIVER_IS_RECEIVER`, `PACKAGE_NOT_SEALED`, `PACKAGE_ALREADY_ACCEPTED`, `DEVICE_REQUIRED`.
 */
export async function acceptPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly sealRead: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  await assertUnsigned(tx, actor.staffId);
  const plan = judgeTake(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
