import { localDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import { findRulesOn } from "../applications";
import { findAnchoring } from "../custody";
import { findInQuestion } from "../transfers";
import { alarmRows } from "./alarm-sources";
import { type AlarmCursor, type AlarmKind, readCursor, writeCursor } from "./alarm.rules";

export interface AlarmRow extends AlarmCursor {
  readonly kind: AlarmKind;
  readonly subject: "PACKAGE" | "ITEM" | "SAFE" | "COUNT" | "LEDGER" | "OFFICE" | "INCIDENT" | "NOTICES" | "CASE" | "BATCH" | "RETURN_BATCH" | "MERGER" | "POLICY";
  /** Code of the package, tag of the item, name of the safe. */
  readonly code: string;
  readonly officeId: string | null;
  /** Since when it stands as it does. */
  readonly since: Date;
  /** The reminder, 1 to 3, of a paper that waits; else 0. */
  readonly step: number;
}

/** Of whom, and of what. */
export interface AlarmQuery {
  readonly officeId: string;
  readonly kinds: readonly AlarmKind[];
  /** Of these, those that are told of every office. */
  readonly everywhere: readonly AlarmKind[];
  readonly now: Date;
}

/** What an office's people can act upon and does not stand as it should, worst first. */
export async function findAlarms(db: Db, query: AlarmQuery, first: number, after: string | null): Promise<Page<AlarmRow>> {
  if (query.kinds.length === 0) return { items: [], nextCursor: null };
  const cursor = readCursor(after);
  const rows = await db.query<AlarmRow>(
    `SELECT kind, id, subject, code, office_id AS "officeId", since, expected_by AS "expectedBy", step, rank FROM (${alarmRows}) AS a
     WHERE $10::int IS NULL OR (a.rank, date_trunc('milliseconds', a.expected_by), a.id) > ($10, $11::timestamptz, $12::uuid)
     ORDER BY a.rank, date_trunc('milliseconds', a.expected_by), a.id LIMIT $13`,
    [...(await parameters(db, query)), cursor?.rank ?? null, cursor?.expectedBy ?? null, cursor?.id ?? null, first + 1],
  );
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > first && last ? writeCursor(last) : null };
}

export async function countAlarms(db: Db, query: AlarmQuery): Promise<number> {
  if (query.kinds.length === 0) return 0;
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM (${alarmRows}) AS a`, await parameters(db, query));
  return row?.count ?? 0;
}

async function parameters(db: Db, { officeId, kinds, everywhere, now }: AlarmQuery): Promise<unknown[]> {
  const rules = await findRulesOn(db, localDay(now));
  const days = [rules.REMINDER_FIRST.value, rules.REMINDER_SECOND.value, rules.REMINDER_THIRD.value, rules.UNCOLLECTED_RETURN.value].sort((one, other) => one - other);
  const inQuestion = kinds.includes("PACKAGE_IN_QUESTION") ? await findInQuestion(db) : [];
  const anchoring = kinds.includes("ANCHOR_STALE") ? await findAnchoring(db, now) : null;
  return [db.municipalityId, officeId, now, kinds, days, inQuestion, anchoring?.trouble ? (anchoring.uncoveredSince ?? anchoring.anchoredAt ?? now) : null, everywhere, rules.NOTICE_ALARM.value];
}
