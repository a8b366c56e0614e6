import type { OfficeState } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import { dayOf, officeRule, type OfficeRuleCode } from "./office-rule";

/** An act of a person, or `suspend` and `resume`, which nobody does: decision and link say so. */
export type OfficeEventAct = "loadOffice" | "proposeOffice" | "approveOffice" | "activateOffice" | "startClosing" | "closeOffice" | "mergeOffice" | "suspend" | "resume";

export interface OfficeEventRow {
  readonly id: string;
  readonly at: Date;
  readonly act: OfficeEventAct;
  readonly from: OfficeState | null;
  readonly to: OfficeState;
  readonly because: "DECISION" | "LINK" | null;
  readonly staffId: string | null;
  readonly decisionNumber: string | null;
  readonly note: string | null;
}

const rule = (code: OfficeRuleCode) => officeRule(code, dayOf("$3"));
const midnight = (day: string) => `((${day})::timestamp AT TIME ZONE 'Europe/Athens')`;

/** While it was open: without a decision in force with its file, or silent beyond the tolerance. Overlapping reasons are one suspension, told by the one that began it. $1 municipality, $2 office, $3 now. */
const suspensions = `
  life AS (
    SELECT tstzrange(min(e.at) FILTER (WHERE e.to_status = 'ACTIVE'), min(e.at) FILTER (WHERE e.to_status IN ('CLOSING', 'CLOSED'))) AS open
    FROM office_event e JOIN office o ON o.municipality_id = e.municipality_id AND o.id = e.office_id AND o.kind = 'BRANCH' WHERE e.municipality_id = $1 AND e.office_id = $2
    HAVING min(e.at) FILTER (WHERE e.to_status = 'ACTIVE') IS NOT NULL
  ),
  decided AS (
    SELECT coalesce(range_agg(tstzrange(d.since, d.until)), '{}') AS times FROM (
      SELECT greatest(${midnight("d.valid_from")}, f.added_at) AS since, least(${midnight("d.valid_to + 1")}, ${midnight("d.withdrawn_from")}) AS until
      FROM mayoral_decision d JOIN mayoral_decision_file f ON f.municipality_id = d.municipality_id AND f.decision_id = d.id WHERE d.municipality_id = $1 AND d.office_id = $2
    ) d WHERE d.until IS NULL OR d.since < d.until
  ),
  reasons AS (
    SELECT 'DECISION' AS because, unnest(tstzmultirange(life.open * tstzrange(${midnight(`${rule("BRANCHES_NEED_DECISION_AFTER")}::date + 1`)}, NULL)) - decided.times) AS span FROM life, decided
    UNION ALL SELECT 'LINK', life.open * tstzrange(g.lost_at, g.back_at) FROM office_link_outage g, life WHERE g.municipality_id = $1 AND g.office_id = $2
    UNION ALL SELECT 'LINK', life.open * tstzrange(l.last_heard_at + make_interval(mins => ${rule("LINK_TOLERANCE_MINUTES")}::int), NULL) FROM office_link l, life
      WHERE l.municipality_id = $1 AND l.office_id = $2 AND l.last_heard_at + make_interval(mins => ${rule("LINK_TOLERANCE_MINUTES")}::int) < $3
  ),
  suspended AS (
    SELECT lower(s.span) AS since, upper(s.span) AS until, (SELECT min(r.because) FROM reasons r WHERE lower(r.span) = lower(s.span)) AS because
    FROM (SELECT unnest(range_agg(span)) AS span FROM reasons WHERE NOT isempty(span)) s
  )`;

/** An office's life, latest first: what people did, and when it was suspended and came back by itself. Refuses nothing: an unknown office has no history. */
export async function findOfficeHistory(db: Db, officeId: string, now: Date, first: number, after: string | null): Promise<Page<OfficeEventRow>> {
  const [, at, id] = /^([0-9]{1,15})_(.{1,60})$/u.exec(after ?? "") ?? [];
  const rows = await db.query<OfficeEventRow>(
    `WITH ${suspensions}
     SELECT * FROM (
       SELECT e.id::text AS id, e.at, e.act, e.from_status AS "from", e.to_status AS "to", NULL AS because, e.staff_id AS "staffId", d.number AS "decisionNumber", e.note
       FROM office_event e LEFT JOIN mayoral_decision d ON d.municipality_id = e.municipality_id AND d.id = e.decision_id WHERE e.municipality_id = $1 AND e.office_id = $2
       UNION ALL SELECT 'suspend' || extract(epoch FROM since), since, 'suspend', 'ACTIVE', 'SUSPENDED', because, NULL, NULL, NULL FROM suspended WHERE since <= $3
       UNION ALL SELECT 'resume' || extract(epoch FROM until), until, 'resume', 'SUSPENDED', 'ACTIVE', because, NULL, NULL, NULL FROM suspended, life WHERE until <= $3 AND until IS DISTINCT FROM upper(life.open)
     ) AS h
     WHERE $4::timestamptz IS NULL OR (date_trunc('milliseconds', h.at), h.id) < ($4, $5::text) ORDER BY date_trunc('milliseconds', h.at) DESC, h.id DESC LIMIT $6`,
    [db.municipalityId, officeId, now, at ? new Date(Number(at)) : null, id ?? null, first + 1],
  );
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > first && last ? `${last.at.getTime()}_${last.id}` : null };
}
