import { localDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import { findCalendar, isHoliday } from "../applications";
import { findItemsByIds, type ItemRow } from "../custody";
import { decidedStatuses, type OutboundKind, type Urgency, urgencyOf } from "./outbound.rules";
import { countWorkingDays } from "./working-days.rules";

export interface DueRow extends ItemRow {
  readonly outboundKind: OutboundKind;
  /** The last day of the period for a file (domain §4); null where no period runs. */
  readonly forwardBy: string | null;
  /** Working days from today to that one, negative when it is past. */
  readonly workingDaysLeft: number | null;
  readonly urgency: Urgency;
}

const decided = decidedStatuses.map((status) => `'${status}'`).join(", ");
const day = "CASE WHEN i.kind = 'CASE_FILE' THEN a.forward_by ELSE (i.since AT TIME ZONE 'Europe/Athens')::date END";
const due = `
  FROM custody_item i LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
  WHERE i.municipality_id = $1 AND i.office_id = $2 AND i.state = 'IN_SAFE' AND i.recalled_at IS NULL
    AND (i.kind = 'CASE_FILE' AND a.status = 'COMPLETE' OR i.kind IN ('PROOF_OF_SERVICE', 'DECLARATION')
      OR i.kind = 'OTHER' AND i.entry_id IS NOT NULL AND (a.id IS NULL OR a.status IN ('FORWARDED', 'ACKNOWLEDGED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', ${decided})))`;
const paperKind = `CASE WHEN a.id IS NULL OR a.status IN (${decided}) THEN 'OTHER' ELSE 'SUPPLEMENT' END`;

interface DueKey {
  readonly id: string;
  readonly day: string;
  readonly outboundKind: OutboundKind;
  readonly forwardBy: string | null;
}

/**
 * Everything that lies in the central safe and is due to go to the Directorate, the most pressing first: files by the last day of their period, other papers
 * by the day they came (S12a).
 */
export async function findDueToForward(db: Db, officeId: string, now: Date, first: number, after: string | null): Promise<Page<DueRow>> {
  const [, since, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/u.exec(after ?? "") ?? [];
  const keys = await db.query<DueKey>(
    `SELECT i.id, ${day} AS day, CASE WHEN i.kind = 'CASE_FILE' THEN a.forward_by END AS "forwardBy",
       CASE WHEN i.kind <> 'CASE_FILE' AND i.kind <> 'OTHER' THEN i.kind WHEN i.kind = 'OTHER' THEN ${paperKind}
            WHEN a.kind = 'WORK_APPROVAL' THEN 'WORK_APPROVAL' ELSE 'APPLICATION' END AS "outboundKind"
     ${due} AND ($3::date IS NULL OR (${day}, i.id) > ($3::date, $4::uuid)) ORDER BY ${day}, i.id LIMIT $5`,
    [db.municipalityId, officeId, since ?? null, id ?? null, first + 1],
  );
  const page = keys.slice(0, first);
  const items = new Map((await findItemsByIds(db, page.map((row) => row.id))).map((item) => [item.id, item]));
  const calendar = await findCalendar(db);
  const today = localDay(now);
  const left = (until: string | null) => (until === null ? null : countWorkingDays(today, until, (one) => isHoliday(one, calendar)));
  const rows = page.flatMap(({ id: itemId, outboundKind, forwardBy }) => {
    const item = items.get(itemId);
    const workingDaysLeft = left(forwardBy);
    return item ? [{ ...item, outboundKind, forwardBy, workingDaysLeft, urgency: urgencyOf(workingDaysLeft) }] : [];
  });
  const last = page.at(-1);
  return { items: rows, nextCursor: keys.length > first && last ? `${last.day}_${last.id}` : null };
}

export interface DueCount {
  readonly kind: OutboundKind;
  readonly count: number;
  readonly late: number;
}

export async function countDueToForward(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count ${due}`, [db.municipalityId, officeId]);
  return row?.count ?? 0;
}

/** What is due by kind, and how much of it is past its last day. */
export async function findDueCounts(db: Db, officeId: string, now: Date): Promise<DueCount[]> {
  return db.query<DueCount>(
    `SELECT CASE WHEN i.kind = 'CASE_FILE' THEN CASE WHEN a.kind = 'WORK_APPROVAL' THEN 'WORK_APPROVAL' ELSE 'APPLICATION' END
              WHEN i.kind = 'OTHER' THEN ${paperKind} ELSE i.kind END AS kind,
       count(*)::int AS count, count(*) FILTER (WHERE i.kind = 'CASE_FILE' AND a.forward_by < $3::date)::int AS late ${due} GROUP BY 1 ORDER BY 1`,
    [db.municipalityId, officeId, localDay(now)],
  );
}
