import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { judgeExamine } from "./examining.rules";
import { lockScanned, type Scan } from "./find-scanned";

/**
 * A supervisor and a second person scan what lies in a bag with a wrong or broken seal: there, it is found and in the supervisor's hands; not there, it is
 * missing. Nothing of it is ever received (S10). Refuses `NOTHING_QUARANTINED`, `ANSWERS_FOR_IT`, `NOT_THIS_OFFICE`, `UNREADABLE_CODE`.
 */
export async function examineQuarantined(tx: Tx, actor: Actor, input: Scan & { readonly secondPersonId: string }): Promise<{ packageId: string }> {
  const bag = await lockScanned(tx, input);

  const plan = judgeExamine(bag, actor, { ...bag, secondPersonId: input.secondPersonId });

  return applyPackagePlan(tx, actor, bag.row, plan);
}
