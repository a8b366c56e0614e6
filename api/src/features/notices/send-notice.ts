import { createHmac } from "node:crypto";
import type { DataSource } from "typeorm";
import { localHour } from "../../platform/clock";
import type { Config } from "../../platform/config";
import { newId } from "../../platform/ids";
import type { Mailer } from "../../platform/mail";
import type { SigningKey } from "../../platform/signing-key";
import { sendSms } from "../../platform/sms";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { Unsent } from "../../platform/unsent";
import { composeMail } from "./compose-notice";
import { type Due, findDue } from "./find-due";
import { findFacts } from "./find-facts";
import { findTemplates, wordsOf } from "./find-templates";
import { languageOf, type NoticeLanguage } from "./house-texts";
import { fill } from "./notice-text.rules";
import { type Channel, channelFor, dialled, type EndReason, isFinal, mask, mayRing, type Problem, waitAfter } from "./notice.rules";
import { openChannels, queueNotice } from "./plan-notices";

export interface Sending {
  readonly dataSource: DataSource;
  readonly config: Pick<Config, "mail" | "sms" | "publicUrl">;
  readonly mailer: Mailer | undefined;
  readonly signingKey: SigningKey;
  readonly clock: () => Date;
}

/** A notice that this process has for two minutes, ready to go. */
interface Ready {
  readonly id: string;
  readonly applicantId: string;
  readonly channel: Channel;
  readonly attempts: number;
  readonly address: string;
  readonly language: NoticeLanguage;
  readonly templateId: string | null;
  /** Where the address takes nothing, the person has a telephone. */
  readonly orBySms: boolean;
  readonly send: () => Promise<void>;
}

/**
 * Sends one notice: takes it so that no other process does, looks whether it is still true, writes to the person, and records what became of it. A failure is tried again later,
 * for a week; a mail address that takes nothing gives way to the person's telephone, and with none ends it with the reason. Between taking and recording no transaction is open: a slow server holds no lock.
 */
export async function sendNotice(parts: Sending, { municipalityId = "", noticeId = "" }: Readonly<Record<string, string>>): Promise<void> {
  const ready = await inMunicipality(parts.dataSource, municipalityId, parts.clock(), (tx) => take(tx, parts, noticeId));
  if (ready === null) return;
  const problem = await attempt(ready);
  await inMunicipality(parts.dataSource, municipalityId, parts.clock(), (tx) => record(tx, parts, ready, problem));
}

async function attempt(ready: Ready): Promise<Problem | null> {
  try {
    await ready.send();
    return null;
  } catch (problem) {
    if (problem instanceof Unsent) return problem.problem;
    throw problem;
  }
}

async function take(tx: Tx, parts: Sending, noticeId: string): Promise<Ready | null> {
  const [notice] = await tx.query<{ applicationId: string; reason: string; step: number; subject: string; token: string; attempts: number }>(
    `UPDATE notice SET next_attempt_at = $3::timestamptz + interval '2 minutes', attempts = attempts + 1
     WHERE municipality_id = $1 AND id = $2 AND status = 'QUEUED' AND next_attempt_at <= $3::timestamptz + interval '30 seconds'
     RETURNING application_id AS "applicationId", reason, step, subject, token, attempts`,
    [tx.municipalityId, noticeId, tx.now],
  );
  if (!notice) return null;
  const due = (await findDue(tx, tx.now, notice.applicationId)).find(({ reason, step, subject }) => reason === notice.reason && step === notice.step && subject === notice.subject);
  if (!due) return end(tx, noticeId, "NO_LONGER_DUE");
  if (due.held) return inAnHour(tx, noticeId);
  const open = openChannels(parts.config);
  const channel = channelFor(due, open, await isKnownBad(tx, parts, due));
  if (channel === null) return end(tx, noticeId, due.wantsEmail && due.wantsSms ? "UNREACHABLE" : "NOT_WANTED");
  if (channel === "SMS" && !mayRing(localHour(tx.now))) return inAnHour(tx, noticeId);
  const orBySms = channel === "EMAIL" && channelFor(due, open, true) === "SMS";
  return { id: noticeId, applicantId: due.applicantId, channel, attempts: notice.attempts, orBySms, ...(await prepare(tx, parts, due, channel, { id: noticeId, token: notice.token })) };
}

/** The mail address took nothing in the last month, whichever notice tried it. */
async function isKnownBad(tx: Tx, { signingKey }: Sending, { applicantId, email }: Due): Promise<boolean> {
  const known = await tx.query(
    "SELECT 1 FROM notice_attempt WHERE municipality_id = $1 AND applicant_id = $2 AND problem = 'BAD_ADDRESS' AND address_hash = $3 AND at > $4::timestamptz - interval '30 days' LIMIT 1",
    [tx.municipalityId, applicantId, hashOf(signingKey, email ?? ""), tx.now],
  );
  return known.length > 0;
}

function hashOf(signingKey: SigningKey, address: string): string {
  return createHmac("sha256", signingKey.secret("addresses of notices")).update(address.toLowerCase()).digest("hex");
}

async function prepare(tx: Tx, { config, mailer }: Sending, due: Due, channel: Channel, notice: { readonly id: string; readonly token: string }): Promise<Pick<Ready, "address" | "language" | "templateId" | "send">> {
  const language = languageOf(due.language);
  const { words, own } = wordsOf(await findTemplates(tx), due.reason, language);
  const facts = await findFacts(tx, due, config.publicUrl);
  const kept = { language, templateId: own?.id ?? null };
  if (channel === "EMAIL") {
    const address = due.email ?? "";
    const stopUrl = `${config.publicUrl}/stop-notices?t=${notice.token}`;
    const mail = { ...composeMail(words, language, facts, stopUrl), to: address, messageId: `<notice.${tx.municipalityId}.${notice.id}@${new URL(config.publicUrl).hostname}>`, unsubscribeUrl: stopUrl };
    return { ...kept, address, send: async () => mailer?.send(mail) };
  }
  const address = dialled(due.phone ?? "");
  const send = async () => {
    if (address === null) throw new Unsent("BAD_ADDRESS");
    if (config.sms) await sendSms(config.sms, address, fill(words.sms, facts));
  };
  return { ...kept, address: address ?? due.phone ?? "", send };
}

async function record(tx: Tx, { signingKey }: Sending, ready: Ready, problem: Problem | null): Promise<void> {
  await tx.query(
    `INSERT INTO notice_attempt (municipality_id, id, notice_id, applicant_id, at, channel, language, template_id, address_masked, address_hash, outcome, problem) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tx.municipalityId, newId(), ready.id, ready.applicantId, tx.now, ready.channel, ready.language, ready.templateId, mask(ready.address), hashOf(signingKey, ready.address), problem === null ? "SENT" : "FAILED", problem],
  );
  if (problem === null) await settle(tx, ready.id, "SENT", null, ready.channel);
  else if (isFinal(problem) && ready.orBySms) await again(tx, ready, 0);
  else if (isFinal(problem)) await settle(tx, ready.id, "ENDED", "BAD_ADDRESS", ready.channel);
  else await again(tx, ready);
}

async function again(tx: Tx, { id, attempts, channel }: Ready, minutes = waitAfter(attempts)): Promise<void> {
  if (minutes === null) return settle(tx, id, "ENDED", "GIVEN_UP", channel);
  await tx.query("UPDATE notice SET next_attempt_at = $3::timestamptz + make_interval(mins => $4) WHERE municipality_id = $1 AND id = $2 AND status = 'QUEUED'", [tx.municipalityId, id, tx.now, minutes]);
  await queueNotice(tx, id, minutes * 60);
}

/** A phone does not ring at night, and nobody is sent to an office that serves nobody: it is looked at again in an hour. */
async function inAnHour(tx: Tx, id: string): Promise<null> {
  await tx.query("UPDATE notice SET next_attempt_at = $3::timestamptz + interval '1 hour', attempts = attempts - 1 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, id, tx.now]);
  await queueNotice(tx, id, 3_600);
  return null;
}

async function end(tx: Tx, id: string, reason: EndReason): Promise<null> {
  await settle(tx, id, "ENDED", reason, null);
  return null;
}

async function settle(tx: Tx, id: string, status: "SENT" | "ENDED", reason: EndReason | null, channel: Channel | null): Promise<void> {
  await tx.query("UPDATE notice SET status = $3, end_reason = $4, settled_at = $5, channel = coalesce($6, channel) WHERE municipality_id = $1 AND id = $2 AND status = 'QUEUED'", [tx.municipalityId, id, status, reason, tx.now, channel]);
}
