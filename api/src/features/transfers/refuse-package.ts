import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { assertUnsigned } from "./assert-unsigned";
import { judgeRefuse } from "./carrying.rules";
import { lockBag } from "./lock-bag";
import type { Reason } from "./package-plan.rules";

/**
 * Who was to take a bag does not: a courier, or a keeper of the office it goes to. It stays with its giver, who goes on answering for it; the
 * ledger and the sender see why. Refuses `GIVER_IS_RECEIVER`, `NOT_THIS_OFFICE`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_LOST`, `DEVICE_REQUIRED` to a courier who
 * has one: the phone signs the refusal.
 */
export async function refusePackage(tx: Tx, actor: Actor, input: Reason & { readonly code: string; readonly sealRead: string | null; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  if (actor.roles.includes("COURIER")) await assertUnsigned(tx, actor.staffId);
  const plan = judgeRefuse(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan, { deviceTime: input.deviceTime });
}
