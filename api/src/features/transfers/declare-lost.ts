import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { type Fate, judgeLost, judgeStolen } from "./late.rules";
import { lockBag } from "./lock-bag";

type Declared = Fate & { readonly code: string };

/**
 * A supervisor and a second person declare a carried package lost: its items are missing, and who carried it goes on answering. Refuses
 * `ANSWERS_FOR_IT`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_LOST`.
 */
export async function declareLost(tx: Tx, actor: Actor, input: Declared): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeLost(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan);
}

/** The same where somebody took it, also after it was declared lost: its items are stolen. Refuses `ANSWERS_FOR_IT`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`. */
export async function declarePackageStolen(tx: Tx, actor: Actor, input: Declared): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeStolen(bag, actor, input);

  return applyPackagePlan(tx, actor, bag.row, plan);
}
