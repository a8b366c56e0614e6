import type { Db } from "../../platform/database";
import type { ApplicationKind } from "./application.rules";
import { legalRules, type RuleCode, type RuleUnit } from "./legal-rules.rules";
import type { Calendar, Holiday, Period } from "./working-days.rules";

export interface RuleRow {
  readonly code: RuleCode;
  readonly value: number;
  readonly unit: RuleUnit;
  /** The kind and category it holds for alone; null for all. */
  readonly kind: ApplicationKind | null;
  readonly category: string | null;
  readonly peremptory: boolean | null;
  readonly validFrom: string;
  readonly source: string;
  /** Who of this municipality set it; null for the law of the installation. */
  readonly setBy: string | null;
}

const allRules = `
  SELECT code, kind, category, value, unit, peremptory, valid_from, source, NULL::uuid AS set_by, NULL::uuid AS id FROM legal_rule
  UNION ALL SELECT code, kind, category, value, unit, peremptory, valid_from, source, set_by, id FROM own_legal_rule WHERE municipality_id = $1`;
const narrowness = "(kind IS NOT NULL)::int + 2 * (category IS NOT NULL)::int";

/** Every setting of every rule, the general before the narrower and the latest first within them; at most 500. */
export async function findRules(db: Db): Promise<RuleRow[]> {
  return db.query<RuleRow>(
    `SELECT code, kind, category, value, unit, peremptory, valid_from AS "validFrom", source, set_by AS "setBy" FROM (${allRules}) AS r
     ORDER BY code, ${narrowness}, kind, category, valid_from DESC, id DESC NULLS LAST LIMIT 500`,
    [db.municipalityId],
  );
}

/** The rules in force on a day, by code. */
export type RulesInForce = Readonly<Record<RuleCode, { readonly value: number; readonly unit: RuleUnit; readonly peremptory: boolean | null }>>;

/** What rules are asked for; without, those that hold for every kind and category. */
export interface RulesFor {
  readonly kind?: ApplicationKind | null;
  readonly category?: string | null;
}

/**
 * The rules of a day: of each the narrowest that fits (one for the category before one for the kind alone, both together first), of those the latest, the
 * municipality's own before the law's of the same day. Throws where a rule has no row: a period or a fee is never guessed.
 */
export async function findRulesOn(db: Db, day: string, { kind = null, category = null }: RulesFor = {}): Promise<RulesInForce> {
  const rows = await db.query<{ code: RuleCode; value: number; unit: RuleUnit; peremptory: boolean | null }>(
    `SELECT DISTINCT ON (code) code, value, unit, peremptory FROM (${allRules}) AS r
     WHERE valid_from <= $2 AND (kind IS NULL OR kind = $3) AND (category IS NULL OR category = $4)
     ORDER BY code, ${narrowness} DESC, valid_from DESC, id DESC NULLS LAST`,
    [db.municipalityId, day, kind, category],
  );
  const inForce = Object.fromEntries(rows.map(({ code, value, unit, peremptory }) => [code, { value, unit, peremptory }]));
  for (const code of Object.keys(legalRules)) if (!inForce[code]) throw new Error(`no legal rule ${code} on ${day}`);
  return inForce as RulesInForce;
}

/** A rule that is a length of time. */
export function periodOf(rules: RulesInForce, code: RuleCode): Period {
  const { value, unit } = rules[code];
  if (unit !== "DAYS" && unit !== "MONTHS") throw new Error(`${code} is no period`);
  return { value, unit };
}

export interface CalendarDayRow {
  readonly day: string;
  readonly closed: boolean;
  readonly name: string;
  readonly setBy: string;
}

/** The municipality's own word on days, the latest for each; in order, at most 1,000. */
export async function findCalendarDays(db: Db): Promise<CalendarDayRow[]> {
  return db.query<CalendarDayRow>(`SELECT DISTINCT ON (day) day, closed, name, set_by AS "setBy" FROM calendar_day WHERE municipality_id = $1 ORDER BY day, id DESC LIMIT 1000`, [db.municipalityId]);
}

export interface SuspensionRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly setBy: string;
}

export async function findSuspensions(db: Db): Promise<SuspensionRow[]> {
  return db.query<SuspensionRow>(`SELECT id, from_day AS "from", to_day AS "to", source, set_by AS "setBy" FROM deadline_suspension WHERE municipality_id = $1 ORDER BY from_day DESC, id LIMIT 200`, [db.municipalityId]);
}

export interface HolidayRow extends Holiday {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly source: string;
}

/** The country's holidays, each with its source. */
export async function findHolidays(db: Db): Promise<HolidayRow[]> {
  return db.query<HolidayRow>(
    `SELECT code, label_el AS "labelEl", label_en AS "labelEn", month_day AS "monthDay", easter_offset AS "easterOffset", valid_from AS "validFrom", valid_to AS "validTo", source FROM national_holiday`,
  );
}

export async function findCalendar(db: Db): Promise<Calendar> {
  const [holidays, days, suspensions] = await Promise.all([findHolidays(db), findCalendarDays(db), findSuspensions(db)]);
  return { holidays, days: new Map(days.map(({ day, closed }) => [day, closed])), suspensions };
}
