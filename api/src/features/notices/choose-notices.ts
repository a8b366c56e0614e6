import type { Actor } from "../../platform/actor";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { Channel } from "./notice.rules";
import { NoticeChoice } from "./notice.entity";

/** The person told a clerk whether they want notices by this channel. What waits in the queue heeds it. Refuses `NOT_FOUND`. */
export async function chooseNotices(tx: Tx, actor: Actor, input: { readonly applicantId: string; readonly channel: Channel; readonly wanted: boolean }): Promise<{ applicantId: string }> {
  const [person] = isId(input.applicantId) ? await tx.query("SELECT 1 FROM applicant WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, input.applicantId]) : [];
  if (!person) throw new Refused("NOT_FOUND", { about: "applicant" });
  await tx.insert(NoticeChoice, { municipalityId: tx.municipalityId, id: newId(), applicantId: input.applicantId, channel: input.channel, wanted: input.wanted, staffId: actor.staffId, noticeId: null, at: tx.now });
  return { applicantId: input.applicantId };
}
