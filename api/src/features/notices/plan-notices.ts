import type { DataSource } from "typeorm";
import { localHour } from "../../platform/clock";
import type { Config } from "../../platform/config";
import { inEachMunicipality } from "../../platform/each-municipality";
import { newId } from "../../platform/ids";
import { addJob } from "../../platform/queue";
import { newVerificationCode } from "../../platform/random-codes";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { findDue } from "./find-due";
import { type Channel, channelFor, mayRing } from "./notice.rules";

/** By what this installation sends: nothing where neither a mail server nor a gateway is configured. */
export function openChannels(config: Pick<Config, "mail" | "sms">): Channel[] {
  return [...(config.mail ? (["EMAIL"] as const) : []), ...(config.sms ? (["SMS"] as const) : [])];
}

/**
 * Finds what persons should be told now and gives it to the queue, each once: asked again, by another process or after a crash, it finds the same and adds nothing.
 * What should have been tried by now and was not (a process died, a backup was restored without its queue) is given again. Answers how many are new.
 */
export async function planNotices(dataSource: DataSource, config: Pick<Config, "mail" | "sms">, now: Date): Promise<number> {
  const open = openChannels(config);
  if (open.length === 0) return 0;
  return inEachMunicipality(dataSource, (id) => inMunicipality(dataSource, id, now, (tx) => planOne(tx, open)));
}

async function planOne(tx: Tx, open: readonly Channel[]): Promise<number> {
  const { municipalityId, now } = tx;
  const due = (await findDue(tx, now)).flatMap((each) => {
    const channel = channelFor(each, open);
    return each.held || channel === null || (channel === "SMS" && !mayRing(localHour(now))) ? [] : [{ ...each, channel, id: newId(), token: newVerificationCode(municipalityId) }];
  });
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO notice (municipality_id, id, application_id, applicant_id, reason, step, subject, channel, status, token, planned_at, next_attempt_at)
     SELECT $1, n.id, n.application_id, n.applicant_id, n.reason, n.step, n.subject, n.channel, 'QUEUED', n.token, $2, $2
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[]) AS n (id, application_id, applicant_id, reason, step, subject, channel, token)
     ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING id`,
    [municipalityId, now, due.map((row) => row.id), due.map((row) => row.applicationId), due.map((row) => row.applicantId), due.map((row) => row.reason), due.map((row) => row.step), due.map((row) => row.subject), due.map((row) => row.channel), due.map((row) => row.token)],
  );
  const forgotten = await tx.query<{ id: string }>("SELECT id FROM notice WHERE municipality_id = $1 AND status = 'QUEUED' AND next_attempt_at < $2::timestamptz - interval '10 minutes' ORDER BY next_attempt_at LIMIT 500", [municipalityId, now]);
  for (const { id } of [...rows, ...forgotten]) await queueNotice(tx, id, 0);
  return rows.length;
}

/** The job that sends one notice; another of the same notice takes its place. */
export async function queueNotice(tx: Tx, noticeId: string, inSeconds: number): Promise<void> {
  await addJob(tx, { task: "send_notice", payload: { municipalityId: tx.municipalityId, noticeId }, key: `notice ${tx.municipalityId} ${noticeId}`, inSeconds });
}
