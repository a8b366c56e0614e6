export type OfficeRuleCode = "BRANCHES_NEED_DECISION_AFTER" | "LINK_TOLERANCE_MINUTES" | "LINK_WATCHED_FROM" | "LINK_WATCHED_UNTIL";

/** The value of an office rule in force on a local day, in SQL; `day` is an expression for that day. A rule dated later does not count yet. */
export const officeRule = (code: OfficeRuleCode, day: string) => `(SELECT r.value FROM office_rule r WHERE r.code = '${code}' AND r.valid_from <= ${day} ORDER BY r.valid_from DESC LIMIT 1)`;

/** The local day of an instant, in SQL. */
export const dayOf = (instant: string) => `(${instant}::timestamptz AT TIME ZONE 'Europe/Athens')::date`;
