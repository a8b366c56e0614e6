import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { getSafe } from "../custody";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeCancel } from "./packing.rules";

/** Gives a package up before a courier has it; its items go back into the safe. Refuses `PACKAGE_ALREADY_DISPATCHED`, `NOT_THIS_OFFICE`. */
export async function cancelPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly reason: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);
  const safe = await getSafe(tx, bag.row.fromOfficeId);

  const plan = judgeCancel(bag, actor, { reason: input.reason, safe });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
