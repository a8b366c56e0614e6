import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import type { Channel, EndReason, NoticeReason, NoticeStatus, Problem } from "./notice.rules";

export interface NoticeRow {
  readonly id: string;
  readonly applicationId: string;
  readonly applicantId: string;
  readonly reason: NoticeReason;
  readonly step: number;
  readonly channel: Channel;
  readonly status: NoticeStatus;
  readonly endReason: EndReason | null;
  readonly plannedAt: Date;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly settledAt: Date | null;
}

const selectNotice = `SELECT id, application_id AS "applicationId", applicant_id AS "applicantId", reason, step, channel, status, end_reason AS "endReason", planned_at AS "plannedAt", attempts, next_attempt_at AS "nextAttemptAt", settled_at AS "settledAt" FROM notice WHERE municipality_id = $1`;

/** Notices in one state, or in any, the latest first. */
export async function findNotices(db: Db, status: NoticeStatus | null, first: number, after: string | null): Promise<Page<NoticeRow>> {
  const rows = await db.query<NoticeRow>(`${selectNotice} AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`, [db.municipalityId, status, after !== null && isId(after) ? after : null, first + 1]);
  return pageOf(rows, first);
}

export async function findNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  return isId(id) ? (await db.query<NoticeRow>(`${selectNotice} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export function loadNoticesOfCase(ctx: Context, applicationId: string): Promise<readonly NoticeRow[]> {
  return loadMany(ctx, "notices-of-cases", (ids) => ctx.reader.query<NoticeRow>(`${selectNotice} AND application_id = ANY($2::uuid[]) ORDER BY id DESC`, [ctx.reader.municipalityId, ids]), (row) => row.applicationId).load(applicationId);
}

export interface AttemptRow {
  readonly noticeId: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly language: string;
  readonly address: string;
  readonly problem: Problem | null;
}

/** The log of a notice: the latest twenty attempts, the latest first. */
export function loadAttempts(ctx: Context, noticeId: string): Promise<readonly AttemptRow[]> {
  return loadMany(
    ctx,
    "notice-attempts",
    (ids) =>
      ctx.reader.query<AttemptRow>(
        `SELECT * FROM (SELECT notice_id AS "noticeId", at, channel, language, address_masked AS address, problem, row_number() OVER (PARTITION BY notice_id ORDER BY id DESC) AS place FROM notice_attempt WHERE municipality_id = $1 AND notice_id = ANY($2::uuid[])) AS a WHERE place <= 20 ORDER BY place`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.noticeId,
  ).load(noticeId);
}

export interface ChoiceRow {
  readonly applicantId: string;
  readonly channel: Channel;
  readonly wanted: boolean;
  readonly at: Date;
  /** Who of the staff was told; null where the person used a notice's link. */
  readonly staffId: string | null;
}

/** What a person said of each channel, as it stands; nothing where they never said anything: then notices are sent. */
export function loadChoices(ctx: Context, applicantId: string): Promise<readonly ChoiceRow[]> {
  return loadMany(
    ctx,
    "notice-choices",
    (ids) =>
      ctx.reader.query<ChoiceRow>(
        `SELECT DISTINCT ON (applicant_id, channel) applicant_id AS "applicantId", channel, wanted, at, staff_id AS "staffId" FROM notice_choice WHERE municipality_id = $1 AND applicant_id = ANY($2::uuid[]) ORDER BY applicant_id, channel, id DESC`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicantId,
  ).load(applicantId);
}

export interface QueueCounts {
  readonly queued: number;
  /** Tried and not sent yet. */
  readonly retried: number;
  readonly oldestRetriedAt: Date | null;
  /** Ended without being sent though they were due, in the last 30 days. */
  readonly failed: number;
}

export async function countQueue(db: Db, now: Date): Promise<QueueCounts> {
  const [row] = await db.query<QueueCounts>(
    `SELECT count(*) FILTER (WHERE status = 'QUEUED')::int AS queued, count(*) FILTER (WHERE status = 'QUEUED' AND attempts > 0)::int AS retried,
            min(planned_at) FILTER (WHERE status = 'QUEUED' AND attempts > 0) AS "oldestRetriedAt",
            count(*) FILTER (WHERE status = 'ENDED' AND end_reason IN ('BAD_ADDRESS', 'GIVEN_UP', 'UNREACHABLE'))::int AS failed
     FROM notice WHERE municipality_id = $1 AND (status = 'QUEUED' OR status = 'ENDED' AND planned_at > $2::timestamptz - interval '30 days')`,
    [db.municipalityId, now],
  );
  return row ?? { queued: 0, retried: 0, oldestRetriedAt: null, failed: 0 };
}
