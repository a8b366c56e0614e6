import type { DataSource } from "typeorm";
import type { Actor } from "../../platform/actor";
import { inEachMunicipality } from "../../platform/each-municipality";
import { newId } from "../../platform/ids";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { applyPackagePlan } from "./apply-package-plan";
import { judgeOverdue, toleranceHours } from "./late.rules";
import { lockBag } from "./lock-bag";

/** A keeper of one of its two offices says that a carried package is past its time. Refuses `PACKAGE_NOT_LATE`, `NOT_THIS_OFFICE`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`. */
export async function declareOverdue(tx: Tx, actor: Actor, input: { readonly code: string }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);

  const plan = judgeOverdue(bag, actor, { now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan);
}

/**
 * What the house's clock says of bags nobody has spoken of: past their time and the tolerance. The entry (`passTime`) stands at who has the bag, because no person
 * did it. Answers how many.
 */
export async function declareOverdueByClock(dataSource: DataSource, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, async (id) => {
    let declared = 0;
    for (const code of await inMunicipality(dataSource, id, now, findLate)) declared += await inMunicipality(dataSource, id, now, (tx) => passTime(tx, code));
    return declared;
  });
}

async function findLate(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    `SELECT code FROM transfer_package WHERE municipality_id = $1 AND state IN ('IN_TRANSIT', 'RETURNING') AND expected_by < $2::timestamptz - make_interval(hours => $3) ORDER BY id LIMIT 500`,
    [tx.municipalityId, tx.now, toleranceHours],
  );
  return rows.map((row) => row.code);
}

/** It may have arrived since it was looked up; then there is nothing to say. */
async function passTime(tx: Tx, code: string): Promise<number> {
  const bag = await lockBag(tx, code);
  if (bag.row.state !== "IN_TRANSIT" && bag.row.state !== "RETURNING") return 0;
  const plan = judgeOverdue(bag, "CLOCK", { now: tx.now });
  await applyPackagePlan(tx, { staffId: bag.row.custodianId, officeId: bag.row.fromOfficeId }, bag.row, plan, { commandId: newId() });
  return 1;
}
