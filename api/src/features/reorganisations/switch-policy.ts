import type { DataSource } from "typeorm";
import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { inEachMunicipality } from "../../platform/each-municipality";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { moveWishesToCentral } from "../applications";
import { moveDeliveriesToCentral } from "../deliveries";
import { getMunicipality, keepDeliveryPolicy } from "../offices";
import { DeliveryPolicyChange } from "./drain.entity";
import { assertNothingOnItsWay, assertPolicyOrder, type PolicyOrder } from "./drain.rules";
import { findOnTheWay, lockOpenChange, type PolicyChangeRow } from "./find-policy";

export interface GivenPolicy extends PolicyOrder {
  readonly decisionNumber: string;
}

/**
 * By a decision papers are delivered elsewhere from a day on (S10): today at once, later by the house's clock. To the centre alone: whoever wished to collect at
 * a branch or was called there collects at the centre, and what lies at branches is due to go up. Refuses as `assertPolicyOrder`; today also as `assertNothingOnItsWay`.
 */
export async function switchDeliveryPolicy(tx: Tx, actor: Actor, given: GivenPolicy): Promise<{ changeId: string }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`delivery-policy.${tx.municipalityId}`]);
  const { deliveryPolicy } = await getMunicipality(tx);
  const pending = (await lockOpenChange(tx)) !== undefined;
  const today = localDay(tx.now);

  assertPolicyOrder(given, { policy: deliveryPolicy, pending }, today);

  const id = newId();
  await tx.insert(DeliveryPolicyChange, { municipalityId: tx.municipalityId, id, policy: given.policy, takesEffectOn: given.on, decisionNumber: given.decisionNumber, decidedOn: given.decidedOn, orderedAt: tx.now, orderedBy: actor.staffId });
  if (given.on === today) await carryOutChange(tx, { id, policy: given.policy });
  return { changeId: id };
}

async function carryOutChange(tx: Tx, { id, policy }: Pick<PolicyChangeRow, "id" | "policy">): Promise<void> {
  assertNothingOnItsWay(policy, await findOnTheWay(tx));
  await keepDeliveryPolicy(tx, policy);
  const moved = policy === "CENTRAL_ONLY" ? await moveWishesToCentral(tx) : 0;
  if (policy === "CENTRAL_ONLY") await moveDeliveriesToCentral(tx);
  await tx.query("UPDATE delivery_policy_change SET done_at = $3, moved = $4 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, id, tx.now, moved]);
}

/** Changes whose day has come. One that something stands in the way of waits and is tried again. Answers how many were done. */
export async function carryOutDuePolicies(dataSource: DataSource, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, (id) =>
    inMunicipality(dataSource, id, now, async (tx) => {
      const change = await lockOpenChange(tx);
      if (change === undefined || change.takesEffectOn > localDay(now)) return 0;
      await carryOutChange(tx, change);
      return 1;
    }).catch((problem: unknown) => {
      if (problem instanceof Refused) return 0;
      throw problem;
    }),
  );
}
