import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { OfficeEvent } from "./event.entity";
import type { SetState } from "./lifecycle.rules";

/** An office ends and another takes its place from the day that was ordered, also where it came about later. Refuses `CHANGED_MEANWHILE` where it ended before. */
export async function succeedOffice(tx: Tx, officeId: string, successorId: string, day: string, orderedBy: string): Promise<void> {
  const [before] = await tx.query<{ status: SetState }>("SELECT status FROM office WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE", [tx.municipalityId, officeId]);
  const done = await tx.query("UPDATE office SET status = 'CLOSED', successor_id = $3, succeeded_on = $4 WHERE municipality_id = $1 AND id = $2 AND successor_id IS NULL RETURNING id", [tx.municipalityId, officeId, successorId, day]);
  if (done.length === 0) throw new Refused("CHANGED_MEANWHILE", { about: "office" });
  await tx.insert(OfficeEvent, { municipalityId: tx.municipalityId, id: newId(), officeId, at: tx.now, act: "mergeOffice", fromStatus: before?.status ?? null, toStatus: "CLOSED", staffId: orderedBy });
}
