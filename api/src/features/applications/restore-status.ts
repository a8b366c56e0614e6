import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { ApplicationStatus } from "./application.rules";
import { recordEvent } from "./move-application";

/**
 * The step an application took last, at that instant, was another's: it stands as before, with an event that says so. Answers what it left and where it stands. Refuses `CASE_WENT_ON`
 * where it was not its last.
 */
export async function restoreStatus(tx: Tx, actor: Actor, id: string, at: Date, note: string): Promise<{ left: ApplicationStatus; status: ApplicationStatus }> {
  const [last, before] = await tx.query<{ status: ApplicationStatus; at: Date }>("SELECT status, at FROM application_event WHERE municipality_id = $1 AND application_id = $2 ORDER BY id DESC LIMIT 2", [tx.municipalityId, id]);
  if (!last || !before || last.at.getTime() !== at.getTime()) throw new Refused("CASE_WENT_ON");
  const moved = await tx.query("UPDATE application SET status = $3 WHERE municipality_id = $1 AND id = $2 AND status = $4 RETURNING id", [tx.municipalityId, id, before.status, last.status]);
  if (moved.length === 0) throw new Refused("CASE_WENT_ON");
  await recordEvent(tx, actor, id, before.status, note);
  return { left: last.status, status: before.status };
}
