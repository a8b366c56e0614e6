import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { lockScanned, type Scan } from "./find-scanned";
import { judgeReceive } from "./receiving.rules";

/**
 * What was found inside, scanned without seeing the list, against the frozen manifest. Exact: verified. Otherwise a report
 * names what is missing, extra, of another office, damaged or there twice; what is there is received all the same, what is missing stays
 * with the courier's chain as missing, what was believed elsewhere is in the receiver's hands. Refuses `PACKAGE_NOT_OPENED`,
 * `CONTENTS_ALREADY_RECEIVED`, `UNREADABLE_CODE`.
 */
export async function receiveContents(tx: Tx, actor: Actor, input: Scan): Promise<{ packageId: string }> {
  const bag = await lockScanned(tx, input);
  const witnessId = await findSecondPerson(tx, bag.row.id);

  const plan = judgeReceive(bag, actor, { ...bag, witnessId, now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan);
}

async function findSecondPerson(tx: Tx, packageId: string): Promise<string | null> {
  const [opened] = await tx.query<{ id: string | null }>("SELECT second_staff_id AS id FROM custody_event WHERE municipality_id = $1 AND subject_id = $2 AND act = 'openPackage'", [tx.municipalityId, packageId]);
  return opened?.id ?? null;
}
