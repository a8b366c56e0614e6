import { addDays, localDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import { findRulesOn } from "../applications";
import { findIdleOffices } from "../offices";
import { missingStep, type NoticeReason, type Reachable, reminderStep } from "./notice.rules";

/** Something a person should be told now, and how they can be reached. */
export interface Due extends Reachable {
  readonly applicationId: string;
  readonly applicantId: string;
  readonly officeId: string;
  readonly language: string;
  readonly reason: NoticeReason;
  readonly step: number;
  /** The thing it is told of: once for each. */
  readonly subject: string;
  /** By when: to collect, of the certificate, to bring papers. */
  readonly day: string;
  /** The papers lie at an office that serves nobody now: nobody is sent there, and it is told once the office works again or the papers have moved. */
  readonly held: boolean;
}

interface Found extends Omit<Due, "step" | "day" | "reason" | "held"> {
  /** ASKED: papers missing, by the Directorate's word. */
  readonly reason: "READY" | "CERTIFICATE_EXPIRING" | "PAPERS_MISSING" | "ASKED";
  readonly since: string;
  readonly until: string | null;
}

/** Its decision was served before: a permit in place of another comes alone. */
const decisionServed = `(SELECT coalesce((array_agg(i.state = 'DELIVERED' OR i.return_reason = 'REFUSED' ORDER BY i.id DESC))[1], false) FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = 'DECISION')`;

/** Papers that lie at the office of delivery: since when the last of them does. What moved to another office is another thing to tell. */
const ready = `
  SELECT a.id, a.applicant_id, a.delivery_office_id AS office_id, 'READY' AS reason, p.subject || ' ' || a.delivery_office_id AS subject, (p.since AT TIME ZONE 'Europe/Athens')::date AS since, NULL::date AS until
  FROM application a CROSS JOIN LATERAL (
    SELECT max(i.since) AS since, coalesce(min(i.id::text) FILTER (WHERE i.kind = 'DECISION'), min(i.id::text)) AS subject, bool_or(i.kind = 'PERMIT') AS permit, bool_or(i.kind = 'DECISION') AS decision
    FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind IN ('PERMIT', 'DECISION') AND i.state = 'IN_SAFE' AND i.office_id = a.delivery_office_id AND i.recalled_at IS NULL
  ) AS p
  WHERE a.municipality_id = $1 AND a.status IN ('GRANTED', 'REJECTED', 'REVOKED') AND p.subject IS NOT NULL AND (a.status <> 'GRANTED' OR p.permit)
    AND (p.decision OR a.status = 'GRANTED' AND ${decisionServed})`;

const expiring = `
  SELECT a.id, a.applicant_id, a.delivery_office_id, 'CERTIFICATE_EXPIRING', c.id::text, c.issued_on, c.valid_until
  FROM submission_certificate c JOIN application a ON a.municipality_id = c.municipality_id AND a.id = c.application_id
  WHERE c.municipality_id = $1 AND c.status = 'ACTIVE' AND c.valid_until BETWEEN $2::date AND $2::date + $3::int AND a.status NOT IN ('GRANTED', 'REJECTED', 'REVOKED', 'SERVED', 'CLOSED', 'WITHDRAWN', 'VOIDED', 'TRANSFERRED_OUT')`;

const missing = `
  SELECT a.id, a.applicant_id, a.office_of_filing_id, 'PAPERS_MISSING', a.bring_by::text, NULL::date, a.bring_by
  FROM application a WHERE a.municipality_id = $1 AND a.status = 'INCOMPLETE' AND a.bring_by BETWEEN $2::date AND $2::date + $4::int`;

/** What the Directorate asks for, with its own last day: told at once, for nobody who stood at a counter knows of it. */
const asked = `
  SELECT a.id, a.applicant_id, a.office_of_filing_id, 'ASKED', r.protocol_entry_id::text, NULL::date, r.bring_by
  FROM application a CROSS JOIN LATERAL (
    SELECT s.protocol_entry_id, s.bring_by FROM supplement_request s WHERE s.municipality_id = $1 AND s.application_id = a.id ORDER BY s.protocol_entry_id DESC LIMIT 1) AS r
  WHERE a.municipality_id = $1 AND a.status = 'SUPPLEMENT_REQUESTED' AND r.bring_by >= $2::date`;

const wants = (channel: string) => `coalesce((SELECT n.wanted FROM notice_choice n WHERE n.municipality_id = $1 AND n.applicant_id = p.id AND n.channel = '${channel}' ORDER BY n.id DESC LIMIT 1), true)`;
// A person's record that was merged into another is reached by the other.
const due = `
  SELECT d.id AS "applicationId", p.id AS "applicantId", d.office_id AS "officeId", d.reason, d.subject, d.since, d.until, p.email, p.phone, p.language, ${wants("EMAIL")} AS "wantsEmail", ${wants("SMS")} AS "wantsSms"
  FROM (${ready} UNION ALL ${expiring} UNION ALL ${missing} UNION ALL ${asked}) AS d
  JOIN applicant o ON o.municipality_id = $1 AND o.id = d.applicant_id JOIN applicant p ON p.municipality_id = $1 AND p.id = CASE WHEN o.merged_into IS NULL THEN o.id ELSE o.merged_into END`;

/** All that is to be told in this municipality today; of one case where its id is given. Each is told once, whoever asks how often. */
export async function findDue(db: Db, now: Date, applicationId: string | null = null): Promise<Due[]> {
  const today = localDay(now);
  const rules = await findRulesOn(db, today);
  const rows = await db.query<Found>(`${due} WHERE $5::uuid IS NULL OR d.id = $5`, [db.municipalityId, today, rules.CERTIFICATE_NOTICE.value, rules.PAPERS_NOTICE.value, applicationId]);
  const reminders = [rules.REMINDER_FIRST.value, rules.REMINDER_SECOND.value, rules.REMINDER_THIRD.value];
  const idle = await findIdleOffices(db, now, [...new Set(rows.flatMap(({ reason, officeId }) => (reason === "READY" ? [officeId] : [])))]);
  return rows.map(({ since, until, reason, ...row }) => {
    if (reason === "ASKED") return { ...row, reason: "PAPERS_MISSING", step: missingStep(today, until ?? today, rules.PAPERS_NOTICE.value), day: until ?? today, held: false };
    if (reason !== "READY") return { ...row, reason, step: 0, day: until ?? today, held: false };
    const step = reminderStep(daysBetween(since, today), reminders);
    return { ...row, reason: step === 0 ? "READY" : "REMINDER", step, day: addDays(since, rules.UNCOLLECTED_RETURN.value), held: idle.has(row.officeId) };
  });
}

/** What is told next of papers that lie ready, and on which day, while nobody collects them. */
export async function findNext(db: Db, now: Date, applicationId: string): Promise<{ readonly reason: NoticeReason; readonly step: number; readonly on: string } | null> {
  const today = localDay(now);
  const rules = await findRulesOn(db, today);
  const rows = await db.query<Found>(`${due} WHERE d.id = $5 AND d.reason = 'READY'`, [db.municipalityId, today, rules.CERTIFICATE_NOTICE.value, rules.PAPERS_NOTICE.value, applicationId]);
  const since = rows[0]?.since;
  if (since === undefined) return null;
  const days = [rules.REMINDER_FIRST.value, rules.REMINDER_SECOND.value, rules.REMINDER_THIRD.value];
  const step = reminderStep(daysBetween(since, today), days);
  const after = days[step];
  return after === undefined ? null : { reason: "REMINDER", step: step + 1, on: addDays(since, after) };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
