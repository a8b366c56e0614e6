import { dayOf, officeRule, type OfficeRuleCode } from "../offices";
import { forwardAlarmDays, overdueAfterHours, reminderSteps, unacceptedAfterHours } from "./alarm.rules";

/** Midnight in Greece at the end of the day of an instant, so many days later. */
const endOfDay = (instant: string, days = 0) => `(((${instant} AT TIME ZONE 'Europe/Athens')::date + ${days + 1})::timestamp AT TIME ZONE 'Europe/Athens')`;
const midnight = (day: string) => `((${day})::timestamp AT TIME ZONE 'Europe/Athens')`;
const destination = "CASE WHEN p.returning THEN p.from_office_id ELSE p.to_office_id END";
const fromPackages = (kind: string, office: string, since: string, due: string, standing: string) => `
  SELECT '${kind}' AS kind, p.id, 'PACKAGE' AS subject, p.code, ${office} AS office_id, ${since} AS since, ${due} AS expected_by, 0 AS step
  FROM transfer_package p WHERE p.municipality_id = $1 AND ${standing} AND ('${kind}' = ANY($8::text[]) OR $2::uuid IN (p.from_office_id, ${destination}))`;
const atDestination = (standing: string) => `${standing} AND $2::uuid = ${destination}`;
const itsOffice = "coalesce(i.office_id, p.from_office_id, a.office_of_filing_id)";
/** What an office that closed has lost is told to the central office: nobody else is left who could look for it. */
const closedToCentral = `
  SELECT 1 FROM office o JOIN office c ON c.municipality_id = o.municipality_id AND c.id = $2::uuid AND c.kind = 'CENTRAL' WHERE o.municipality_id = i.municipality_id AND o.id = ${itsOffice} AND o.status = 'CLOSED'`;
const fromItems = (kind: string, due: string, standing: string) => `
  SELECT '${kind}', i.id, 'ITEM', i.tag, ${itsOffice}, i.since, ${due}, 0
  FROM custody_item i LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
  LEFT JOIN transfer_package p ON p.municipality_id = i.municipality_id AND p.id = i.package_id
  WHERE i.municipality_id = $1 AND ${standing} AND ('${kind}' = ANY($8::text[]) OR $2::uuid = ${itsOffice} OR EXISTS (${closedToCentral}))`;

const carried = "p.state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE')";
const late = `p.expected_by + interval '${overdueAfterHours} hours'`;
const waiting = `
  SELECT CASE WHEN w.step < ${reminderSteps} THEN 'ITEM_REMINDER' ELSE 'ITEM_WAITING_TOO_LONG' END, w.id, 'ITEM', w.tag, w.office_id, w.since, w.since + ($5::int[])[w.step] * interval '1 day', w.step
  FROM (
    SELECT i.id, i.tag, i.office_id, i.since, (SELECT count(*)::int FROM unnest($5::int[]) AS d (days) WHERE i.since + d.days * interval '1 day' <= $3) AS step
    FROM custody_item i JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id AND a.delivery_office_id = i.office_id
    WHERE i.municipality_id = $1 AND i.state = 'IN_SAFE' AND i.kind IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE') AND i.office_id = $2::uuid
  ) AS w WHERE w.step > 0`;
const uncounted = `
  SELECT 'SAFE_UNCOUNTED', s.id, 'SAFE', s.name, s.office_id, l.last, ${endOfDay("l.last", 1)}, 0
  FROM safe s CROSS JOIN LATERAL (
    SELECT coalesce(
      (SELECT max(r.counted_at) FROM safe_count c JOIN safe_count_result r ON r.municipality_id = c.municipality_id AND r.count_id = c.id WHERE c.municipality_id = $1 AND c.safe_id = s.id),
      (SELECT min(i.since) FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = s.office_id AND i.safe_id = s.id)) AS last
  ) AS l
  WHERE s.municipality_id = $1 AND s.office_id = $2::uuid
    AND EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = s.office_id AND i.safe_id = s.id) AND ${endOfDay("l.last", 1)} < $3`;

const unexplained = `
  SELECT 'COUNT_DIFFERS', c.id, 'COUNT', s.name, s.office_id, r.counted_at, ${endOfDay("r.counted_at")}, 0
  FROM safe_count_result r JOIN safe_count c ON c.municipality_id = r.municipality_id AND c.id = r.count_id JOIN safe s ON s.municipality_id = c.municipality_id AND s.id = c.safe_id
  WHERE r.municipality_id = $1 AND ('COUNT_DIFFERS' = ANY($8::text[]) OR s.office_id = $2::uuid)
    AND EXISTS (SELECT 1 FROM safe_count_line l WHERE l.municipality_id = $1 AND l.count_id = c.id AND l.result <> 'MEANWHILE')
    AND NOT EXISTS (SELECT 1 FROM safe_count_explanation x WHERE x.municipality_id = $1 AND x.count_id = c.id)`;

/** What a device that had ended said moves nothing until a living one confirms it or two persons take its word (trust §2). */
const unbelieved = `
  SELECT 'MESSAGE_QUARANTINED', m.id, 'MESSAGE', m.package_code, d.office_id, m.received_at, ${endOfDay("m.received_at")}, 0
  FROM device_message m JOIN device d ON d.municipality_id = m.municipality_id AND d.id = m.device_id
  JOIN LATERAL (SELECT w.verdict FROM device_message_verdict w WHERE w.municipality_id = m.municipality_id AND w.message_id = m.id ORDER BY w.sequence DESC LIMIT 1) v ON v.verdict = 'QUARANTINED'
  WHERE m.municipality_id = $1 AND ('MESSAGE_QUARANTINED' = ANY($8::text[]) OR d.office_id = $2::uuid)
    AND m.id IN (SELECT q.message_id FROM device_message_verdict q WHERE q.municipality_id = $1 AND q.verdict = 'QUARANTINED')`;

/** Longer at a branch than its plan of custody allows (S10). */
const heldTooLong = `
  SELECT 'ITEM_HELD_TOO_LONG', i.id, 'ITEM', i.tag, i.office_id, i.since, i.since + o.custody_plan_days * interval '1 day', 0
  FROM custody_item i JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id AND o.kind = 'BRANCH'
  WHERE i.municipality_id = $1 AND i.office_id = $2::uuid AND i.state IN ('IN_SAFE', 'RETURN_DUE') AND i.kind IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE') AND i.since + o.custody_plan_days * interval '1 day' < $3`;

/** In a branch's safe, though it is to be delivered elsewhere by now: the branch closes, or papers are delivered at the centre alone (S10). */
const dueUp = `
  SELECT 'ITEM_DUE_UP', i.id, 'ITEM', i.tag, i.office_id, i.since, i.since, 0
  FROM custody_item i JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id AND o.kind = 'BRANCH'
  JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id AND a.delivery_office_id <> i.office_id
  WHERE i.municipality_id = $1 AND i.office_id = $2::uuid AND i.state = 'IN_SAFE' AND i.kind IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE')`;

/** A branch's plan of custody is looked at again by its day; the branch goes on meanwhile. */
const reviewDue = `
  SELECT 'PLAN_REVIEW_DUE', o.id, 'OFFICE', o.code, o.id, ${midnight("o.custody_plan_approved_on")}, ${midnight("o.custody_plan_review_by + 1")}, 0
  FROM office o WHERE o.municipality_id = $1 AND o.kind = 'BRANCH' AND o.status = 'ACTIVE' AND ('PLAN_REVIEW_DUE' = ANY($8::text[]) OR o.id = $2::uuid) AND ${midnight("o.custody_plan_review_by + 1")} <= $3`;

const ruleNow = (code: OfficeRuleCode) => officeRule(code, dayOf("$3"));
/** A branch may do nothing: its line is silent in the hours in which it is watched or was never declared, or no decision is in force (S4, S5). */
const suspended = `
  SELECT 'OFFICE_SUSPENDED', s.id, 'OFFICE', s.code, s.id, s.lost_at, s.lost_at, 0 FROM (
    SELECT o.id, o.code, CASE WHEN d.decided THEN
        CASE WHEN o.network_provider IS NULL THEN $3
          WHEN extract(isodow FROM $3 AT TIME ZONE 'Europe/Athens') < 6 AND ($3 AT TIME ZONE 'Europe/Athens')::time BETWEEN ${ruleNow("LINK_WATCHED_FROM")}::time AND ${ruleNow("LINK_WATCHED_UNTIL")}::time
          THEN l.last_heard_at + make_interval(mins => ${ruleNow("LINK_TOLERANCE_MINUTES")}::int) END
      ELSE coalesce(d.ended_at, ${midnight("o.custody_plan_approved_on")}, $3) END AS lost_at
    FROM office o LEFT JOIN office_link l ON l.municipality_id = o.municipality_id AND l.office_id = o.id
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(m.valid_from <= t.day AND (m.valid_to IS NULL OR m.valid_to >= t.day) AND (m.withdrawn_from IS NULL OR m.withdrawn_from > t.day)), false) OR t.day <= ${ruleNow("BRANCHES_NEED_DECISION_AFTER")}::date AS decided,
        max(least(${midnight("m.valid_to + 1")}, ${midnight("m.withdrawn_from")})) AS ended_at
      FROM (SELECT ($3 AT TIME ZONE 'Europe/Athens')::date AS day) t
      LEFT JOIN (mayoral_decision m JOIN mayoral_decision_file f ON f.municipality_id = m.municipality_id AND f.decision_id = m.id) ON m.municipality_id = o.municipality_id AND m.office_id = o.id
      GROUP BY t.day
    ) d
    WHERE o.municipality_id = $1 AND o.kind = 'BRANCH' AND o.status = 'ACTIVE' AND ('OFFICE_SUSPENDED' = ANY($8::text[]) OR o.id = $2::uuid)
  ) s WHERE s.lost_at <= $3`;

const incidents = `
  SELECT 'INCIDENT_DUE', n.id, 'INCIDENT', coalesce(i.tag, ''), coalesce(n.office_id, $2::uuid), n.opened_at, n.next_due_at, 0
  FROM incident n LEFT JOIN custody_item i ON i.municipality_id = n.municipality_id AND i.id = n.item_id
  WHERE n.municipality_id = $1 AND n.closed_at IS NULL AND n.next_alarm_at <= $3 AND ('INCIDENT_DUE' = ANY($8::text[]) OR n.office_id = $2::uuid)`;

/** Found when its incident was closed already: who keeps the incident hears of it for a week, for what was told and rebuilt meanwhile is to be looked at again. */
const foundAfterClosing = `
  SELECT 'FOUND_AFTER_CLOSING', n.id, 'INCIDENT', i.tag, coalesce(n.office_id, $2::uuid), n.found_at, n.found_at, 0
  FROM incident n JOIN custody_item i ON i.municipality_id = n.municipality_id AND i.id = n.item_id
  WHERE n.municipality_id = $1 AND n.found_at > n.closed_at AND n.found_at > $3::timestamptz - interval '7 days' AND ('FOUND_AFTER_CLOSING' = ANY($8::text[]) OR n.office_id = $2::uuid)`;

const unsent = `
  SELECT 'NOTICES_UNSENT', '00000000-0000-0000-0000-000000000001'::uuid, 'NOTICES', '', NULL::uuid, min(n.planned_at), min(n.planned_at) + make_interval(hours => $9::int), 0
  FROM notice n WHERE n.municipality_id = $1 AND n.status = 'QUEUED' AND n.planned_at < $3::timestamptz - make_interval(hours => $9::int) AND 'NOTICES_UNSENT' = ANY($8::text[]) HAVING count(*) > 0`;

/** Nobody at the Directorate said that it came, in the time it has for that (S12): an outbound batch or a return, told to the central office. */
const unacknowledged = `
  SELECT 'BATCH_UNACKNOWLEDGED', b.id, b.subject, e.number || '/' || e.year, o.id, b.dispatched_at, ${midnight("b.acknowledge_by + 1")}, 0
  FROM office o CROSS JOIN (
    SELECT id, 'BATCH' AS subject, protocol_entry_id, dispatched_at, acknowledge_by FROM outbound_batch WHERE municipality_id = $1 AND state = 'DISPATCHED' AND acknowledge_by < ($3 AT TIME ZONE 'Europe/Athens')::date
    UNION ALL SELECT id, 'RETURN_BATCH', protocol_entry_id, dispatched_at, acknowledge_by FROM return_batch WHERE municipality_id = $1 AND state = 'DISPATCHED' AND acknowledge_by < ($3 AT TIME ZONE 'Europe/Athens')::date
  ) AS b JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = b.protocol_entry_id
  WHERE o.municipality_id = $1 AND o.id = $2::uuid AND o.kind = 'CENTRAL'`;

/** A file that is whole and has not gone to the Directorate near the end of its fifteen days, or after it (S12a): told where it lies, tagged or not, and to the central office. */
const forwardDue = `
  SELECT 'FILE_FORWARD_DUE', f.id, 'CASE', f.number || '/' || f.year, f.office_id, f.filed_at, ${midnight("f.forward_by + 1")}, 0 FROM (
    SELECT a.id, a.filed_at, a.forward_by, e.number, e.year, coalesce(i.office_id, p.from_office_id, a.office_of_filing_id) AS office_id
    FROM application a JOIN protocol_entry e ON e.municipality_id = a.municipality_id AND e.id = a.protocol_entry_id
    LEFT JOIN LATERAL (
      SELECT c.office_id, c.package_id, c.state FROM custody_item c WHERE c.municipality_id = a.municipality_id AND c.application_id = a.id AND c.kind = 'CASE_FILE' ORDER BY c.state IN ('MISSING', 'STOLEN'), c.id DESC LIMIT 1) AS i ON true
    LEFT JOIN transfer_package p ON p.municipality_id = a.municipality_id AND p.id = i.package_id
    WHERE a.municipality_id = $1 AND a.status IN ('COMPLETE', 'BATCHED') AND a.forward_by <= ($3 AT TIME ZONE 'Europe/Athens')::date + ${forwardAlarmDays} AND (i.state IS NULL OR i.state NOT IN ('MISSING', 'STOLEN'))
  ) AS f WHERE f.office_id = $2::uuid OR EXISTS (SELECT 1 FROM office o WHERE o.municipality_id = $1 AND o.id = $2::uuid AND o.kind = 'CENTRAL')`;

/** Ordered for a day that is over, and something stands in its way: what is in somebody's hands must go first. */
const mergersOverdue = `
  SELECT 'MERGER_OVERDUE', m.id, 'MERGER', o.name, m.ordered_at_office_id, m.ordered_at, ${midnight("m.takes_place_on + 1")}, 0
  FROM merger m JOIN office o ON o.municipality_id = m.municipality_id AND o.id = m.into_office_id
  WHERE m.municipality_id = $1 AND m.takes_place_on < ($3 AT TIME ZONE 'Europe/Athens')::date AND ('MERGER_OVERDUE' = ANY($8::text[]) OR m.ordered_at_office_id = $2::uuid)
    AND NOT EXISTS (SELECT 1 FROM merger_outcome x WHERE x.municipality_id = m.municipality_id AND x.merger_id = m.id)`;

/** Papers were to be delivered elsewhere from a day that is over, and something stands in the way (S10). */
const policyOverdue = `
  SELECT 'POLICY_CHANGE_OVERDUE', c.id, 'POLICY', c.decision_number, NULL::uuid, c.ordered_at, ${midnight("c.takes_effect_on + 1")}, 0
  FROM delivery_policy_change c WHERE c.municipality_id = $1 AND c.done_at IS NULL AND c.cancelled_at IS NULL AND c.takes_effect_on < ($3 AT TIME ZONE 'Europe/Athens')::date AND 'POLICY_CHANGE_OVERDUE' = ANY($8::text[])`;

/**
 * Everything that does not stand as it should. $1 municipality, $2 the office, $3 now, $4 kinds in their order, $5 days after which a paper that waits is reminded of, and at last too late, $6 packages in
 * question, $7 since when the ledger is not vouched for,
 * $8 kinds told of every office, $9 hours a notice may wait to be sent.
 */
export const alarmRows = `
  SELECT x.*, array_position($4::text[], x.kind) AS rank FROM (
    ${fromPackages("PACKAGE_LOST", "p.from_office_id", "coalesce(p.sealed_at, p.created_at)", "coalesce(p.expected_by, p.created_at)", "p.state = 'LOST'")}
    UNION ALL ${fromPackages("PACKAGE_IN_QUESTION", "p.from_office_id", "p.sealed_at", "p.expected_by", `${carried} AND p.id = ANY($6::uuid[])`)}
    UNION ALL ${fromPackages("PACKAGE_OVERDUE", destination, "p.sealed_at", "p.expected_by", `NOT p.returning AND (p.state = 'OVERDUE' OR p.state = 'IN_TRANSIT' AND ${late} < $3)`)}
    UNION ALL ${fromPackages("PACKAGE_UNRETURNED", destination, "p.sealed_at", "p.expected_by", `p.returning AND ${carried} AND ${late} < $3`)}
    UNION ALL ${fromPackages("PACKAGE_NOT_ACCEPTED", "p.from_office_id", "p.sealed_at", `p.sealed_at + interval '${unacceptedAfterHours} hours'`, `p.state = 'SEALED' AND p.sealed_at + interval '${unacceptedAfterHours} hours' < $3 AND $2::uuid = p.from_office_id`)}
    UNION ALL ${fromPackages("PACKAGE_UNOPENED", destination, "p.seal_read_at", endOfDay("p.seal_read_at"), atDestination(`p.state IN ('ARRIVED', 'OPENED', 'VERIFIED') AND ${endOfDay("p.seal_read_at")} < $3`))}
    UNION ALL ${fromPackages("DISCREPANCY_OPEN", destination, "p.seal_read_at", endOfDay("p.seal_read_at"), atDestination("p.state = 'DISCREPANT'"))}
    UNION ALL ${fromItems("ITEM_MISSING", "i.since", "i.state IN ('MISSING', 'STOLEN')")}
    UNION ALL ${fromItems("QUARANTINED", endOfDay("i.since"), "i.state = 'QUARANTINED'")}
    UNION ALL ${fromItems("ITEM_AT_COUNTER", endOfDay("i.since"), `i.state = 'AT_COUNTER' AND ${endOfDay("i.since")} < $3`)}
    UNION ALL ${waiting}
    UNION ALL ${uncounted}
    UNION ALL ${unexplained}
    UNION ALL ${unbelieved}
    UNION ALL ${heldTooLong}
    UNION ALL ${dueUp}
    UNION ALL ${reviewDue}
    UNION ALL ${suspended}
    UNION ALL ${incidents}
    UNION ALL ${foundAfterClosing}
    UNION ALL ${unsent}
    UNION ALL ${unacknowledged}
    UNION ALL ${forwardDue}
    UNION ALL ${mergersOverdue}
    UNION ALL ${policyOverdue}
    UNION ALL SELECT 'ANCHOR_STALE', '00000000-0000-0000-0000-000000000000'::uuid, 'LEDGER', '', NULL::uuid, $7::timestamptz, $7::timestamptz + interval '4 hours', 0 WHERE $7::timestamptz IS NOT NULL
  ) AS x WHERE x.kind = ANY($4::text[])`;
