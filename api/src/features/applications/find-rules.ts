import type { Db } from "../../platform/database";
import { legalRules, type RuleCode } from "./legal-rules.rules";
import type { Calendar, Period } from "./working-days.rules";

export interface RuleRow {
  readonly code: RuleCode;
  readonly value: number;
  readonly unit: "DAYS" | "MONTHS" | "CENTS" | "COUNT";
  readonly peremptory: boolean | null;
  readonly validFrom: string;
  readonly source: string;
  /** Who of this municipality set it; null for the law of the installation. */
  readonly setBy: string | null;
}

const allRules = `
  SELECT code, value, unit, peremptory, valid_from, source, NULL::uuid AS set_by, NULL::uuid AS id FROM legal_rule
  UNION ALL SELECT o.code, o.value, (SELECT r.unit FROM legal_rule r WHERE r.code = o.code LIMIT 1), o.peremptory, o.valid_from, o.source, o.set_by, o.id FROM own_legal_rule o WHERE o.municipality_id = $1`;

/** Every setting of every rule, latest first within a rule; at most 500. */
export async function findRules(db: Db): Promise<RuleRow[]> {
  return db.query<RuleRow>(`SELECT code, value, unit, peremptory, valid_from AS "validFrom", source, set_by AS "setBy" FROM (${allRules}) AS r ORDER BY code, valid_from DESC, id DESC NULLS LAST LIMIT 500`, [db.municipalityId]);
}

/** The rules in force on a day, by code: the municipality's own before the law's of the same day. */
export type RulesInForce = Readonly<Record<RuleCode, { readonly value: number; readonly unit: string; readonly peremptory: boolean | null }>>;

/** Throws where a rule has no row: a period or a fee is never guessed. */
export async function findRulesOn(db: Db, day: string): Promise<RulesInForce> {
  const rows = await db.query<{ code: RuleCode; value: number; unit: string; peremptory: boolean | null }>(`SELECT DISTINCT ON (code) code, value, unit, peremptory FROM (${allRules}) AS r WHERE valid_from <= $2 ORDER BY code, valid_from DESC, id DESC NULLS LAST`, [db.municipalityId, day]);
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

export async function findCalendar(db: Db): Promise<Calendar> {
  const [days, suspensions] = await Promise.all([findCalendarDays(db), findSuspensions(db)]);
  return { days: new Map(days.map(({ day, closed }) => [day, closed])), suspensions };
}
