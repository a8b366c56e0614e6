import type { DataSource } from "typeorm";
import { localDay } from "../../platform/clock";
import { inEachMunicipality } from "../../platform/each-municipality";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { moveOpenWork } from "../applications";
import { moveSafes } from "../custody";
import { moveDeliveries } from "../deliveries";
import { reassignDevices } from "../devices";
import { getStanding, succeedOffice } from "../offices";
import { reassignStaff } from "../staff";
import { redirectPackages } from "../transfers";
import { countOffices, findBlocks } from "./count-office";
import { findDueMergers, type MergerRow } from "./find-mergers";
import { MergerOutcome, MergerTotal } from "./merger.entity";
import { assertTotals, takesIn } from "./merger.rules";

export type Ordered = Pick<MergerRow, "id" | "intoOfficeId" | "fromOfficeIds" | "takesPlaceOn" | "orderedBy" | "secondPersonId" | "orderedAtOfficeId">;

/**
 * All that stands at the offices goes to the other one, in one transaction: open work, safes with what lies in them, bags on their way, seals, staff, devices. Each
 * thing and bag has an entry in the ledger in the name of who ordered it; what was written before stays as it was.
 * Refuses `MERGER_BLOCKED` with what is in somebody's hands, `OFFICE_NOT_ACTIVE`, `TOTALS_DIFFER`.
 */
export async function carryOut(tx: Tx, merger: Ordered): Promise<void> {
  const { id, intoOfficeId, fromOfficeIds } = merger;
  const day = localDay(tx.now);
  const offices = [intoOfficeId, ...fromOfficeIds];
  const [blocks, before] = [await findBlocks(tx, fromOfficeIds), await countOffices(tx, offices, day)];

  const [block] = blocks;
  if (block) throw new Refused("MERGER_BLOCKED", { about: `${block.what} ${block.count}` });
  if (!takesIn(await getStanding(tx, tx.now, intoOfficeId))) throw new Refused("OFFICE_NOT_ACTIVE", { about: "intoOfficeId" });

  const entrant = { staffId: merger.orderedBy, officeId: merger.orderedAtOfficeId };
  const facts = { act: "mergeOffice", commandId: id, secondPersonId: merger.secondPersonId };
  for (const from of fromOfficeIds) {
    await succeedOffice(tx, from, intoOfficeId, merger.takesPlaceOn, merger.orderedBy);
    await moveOpenWork(tx, from, intoOfficeId);
    await moveDeliveries(tx, from, intoOfficeId);
    await moveSafes(tx, entrant, from, intoOfficeId, facts);
    await redirectPackages(tx, entrant, from, intoOfficeId, facts);
    await reassignStaff(tx, from, intoOfficeId, day);
    await reassignDevices(tx, from, intoOfficeId);
  }

  const after = await countOffices(tx, offices, day);
  assertTotals(before, after, fromOfficeIds);
  await tx.insert(MergerOutcome, { municipalityId: tx.municipalityId, mergerId: id, outcome: "DONE", at: tx.now, staffId: merger.orderedBy });
  await tx.insert(
    MergerTotal,
    before.map(({ officeId, what, count }, index) => ({ municipalityId: tx.municipalityId, mergerId: id, officeId, what, before: count, after: after[index]?.count ?? 0 })),
  );
}

/** Mergers whose day has come, by the house's clock. One that something stands in the way of waits and is tried again. Answers how many took place. */
export async function carryOutDueMergers(dataSource: DataSource, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, async (id) => {
    let done = 0;
    for (const merger of await inMunicipality(dataSource, id, now, (tx) => findDueMergers(tx, localDay(now))))
      done += await inMunicipality(dataSource, id, now, (tx) => carryOutOnce(tx, merger)).catch((problem: unknown) => {
        if (problem instanceof Refused) return 0;
        throw problem;
      });
    return done;
  });
}

/** Another process may have done it since it was looked up. */
async function carryOutOnce(tx: Tx, merger: MergerRow): Promise<number> {
  await tx.query("SELECT 1 FROM office WHERE municipality_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE", [tx.municipalityId, [merger.intoOfficeId, ...merger.fromOfficeIds]]);
  const [over] = await tx.query("SELECT 1 FROM merger_outcome WHERE municipality_id = $1 AND merger_id = $2", [tx.municipalityId, merger.id]);
  if (over) return 0;
  await carryOut(tx, merger);
  return 1;
}
