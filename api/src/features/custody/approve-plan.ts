import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { getOffice, keepPlanOf } from "../offices";
import { findStaffOf } from "../staff";
import { Safe } from "./custody.entity";
import { getSafe } from "./find-items";
import { CustodyPlan, CustodyPlanHolder } from "./plan.entity";
import { assertPlan } from "./plan.rules";

export interface GivenPlan {
  readonly officeId: string;
  readonly safeId: string;
  readonly keyHolderIds: readonly string[];
  readonly dualControl: boolean;
  readonly maximumItems: number;
  readonly maximumDays: number;
  readonly decisionNumber: string;
  readonly approvedOn: string;
  readonly reviewBy: string;
}

/** From now on this is the branch's plan of custody; the one before is withdrawn by it (S10). Refuses `NOT_FOUND` (about: office, safe) and as `assertPlan`. */
export async function approvePlan(tx: Tx, actor: Actor, given: GivenPlan): Promise<{ planId: string }> {
  const today = localDay(tx.now);
  const office = await getOffice(tx, given.officeId);
  const safe = await getSafe(tx, office.id, given.safeId);
  const custodianIds = (await findStaffOf(tx, office.id, today)).filter(({ roles }) => roles.includes("CUSTODIAN")).map(({ staffId }) => staffId);

  assertPlan({ ...given, office, custodianIds }, today);

  const { municipalityId } = tx;
  const id = newId();
  const { dualControl, maximumItems, maximumDays, decisionNumber, approvedOn, reviewBy } = given;
  await tx.insert(CustodyPlan, { municipalityId, id, officeId: office.id, safeId: safe.id, dualControl, maximumItems, maximumDays, decisionNumber, approvedOn, reviewBy, recordedAt: tx.now, recordedBy: actor.staffId });
  await tx.insert(CustodyPlanHolder, [...new Set(given.keyHolderIds)].map((staffId) => ({ municipalityId, planId: id, staffId })));
  await keepPlanOf(tx, office.id, { approvedOn, reviewBy, items: maximumItems, days: maximumDays });
  return { planId: id };
}

/** One more safe of an office. Refuses `NOT_FOUND`. */
export async function addSafe(tx: Tx, _actor: Actor, given: { readonly officeId: string; readonly name: string }): Promise<{ safeId: string }> {
  const office = await getOffice(tx, given.officeId);
  const id = newId();
  await tx.insert(Safe, { municipalityId: tx.municipalityId, id, officeId: office.id, name: given.name });
  return { safeId: id };
}
