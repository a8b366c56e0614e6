import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import type { Config } from "../../platform/config";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { openChannels, queueNotice } from "./plan-notices";

/** A notice that ended unsent goes into the queue again, to the address the person has now; one that waits is tried at once. Refuses `NOTICES_OFF`, `NOT_FOUND`, `NOTICE_ALREADY_SENT`. */
export async function retryNotice(tx: Tx, actor: Actor, noticeId: string, config: Pick<Config, "mail" | "sms">): Promise<{ noticeId: string }> {
  const [notice] = isId(noticeId) ? await tx.query<{ status: string }>("SELECT status FROM notice WHERE municipality_id = $1 AND id = $2 FOR UPDATE", [tx.municipalityId, noticeId]) : [];

  if (openChannels(config).length === 0) throw new Refused("NOTICES_OFF");
  if (!notice) throw new Refused("NOT_FOUND", { about: "notice" });
  if (notice.status === "SENT") throw new Refused("NOTICE_ALREADY_SENT");

  await tx.query("UPDATE notice SET status = 'QUEUED', end_reason = NULL, settled_at = NULL, attempts = 0, next_attempt_at = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, noticeId, tx.now]);
  await queueNotice(tx, noticeId, 0);
  await audit(tx, { event: "NOTICE_RETRIED", staffId: actor.staffId, officeId: actor.officeId, subjectId: noticeId });
  return { noticeId };
}
