import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { getSafe } from "../custody";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeUnpack } from "./packing.rules";

/** Who packed a package opens it again before it is sealed; its items lie in the safe, reserved. Refuses `PACKAGE_NOT_COUNTED`, `PACKAGE_ALREADY_SEALED`, `PACKAGE_NOT_YOURS`, `NOT_THIS_OFFICE`. */
export async function unpackPackage(tx: Tx, actor: Actor, input: { readonly code: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);
  const safe = await getSafe(tx, bag.row.fromOfficeId);

  const plan = judgeUnpack(bag, actor, { safe });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
