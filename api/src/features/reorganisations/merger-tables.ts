import type { Tx } from "../../platform/transaction";

/** Signed or counted under the old code, which the witness files name: they go on saying what was, where they were. */
export const stayingTables: readonly string[] = ["municipality", "protocol_counter", "custody_checkpoint", "checkpoint_anchor"];

/** What cannot hold in another municipality is kept with the merger as it was. A row that refers to another stands before it. */
export const asideTables: readonly string[] = [
  "closing_timestamp", "register_closing", "register_reconciliation", "ledger_leaf", "ledger_restoration",
  "own_legal_rule", "own_requirement", "calendar_day", "deadline_suspension", "paper_template", "notice_template", "notice_hours",
  "branch_reason", "delivery_policy_change",
  "sign_in_failure", "device_enrolment_failure", "passkey_challenge",
];

/** The merger's own record: it is written meanwhile and counts for itself. */
export const ownTables: readonly string[] = ["municipality_merger", "municipality_merger_total", "municipality_merger_row", "municipality_merger_book"];

/** What changes in a row besides its municipality. `$1`: the new code, `$2`: the old one. */
export const changed: Readonly<Record<string, string>> = {
  protocol_entry: "origin = CASE WHEN origin = '' THEN $2 ELSE origin END",
  protocol_void: "origin = CASE WHEN origin = '' THEN $2 ELSE origin END",
  municipal_unit: "is_seat = false",
  session: "ended_at = coalesce(ended_at, now())",
  applicant: "residence_municipality_id = CASE WHEN residence_municipality_id = $2 THEN $1 ELSE residence_municipality_id END",
};

/** All tables of municipalities, by name. */
export async function findTenantTables(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
  );
  return rows.map((row) => row.name);
}

export interface ForeignKeyRow {
  readonly table: string;
  readonly name: string;
}

/** Foreign keys of these tables that are checked at once. */
export async function findCheckedKeys(tx: Tx, tables: readonly string[]): Promise<ForeignKeyRow[]> {
  return tx.query<ForeignKeyRow>(
    `SELECT c.relname AS table, k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND NOT k.condeferrable AND c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) ORDER BY 1, 2`,
    [tables],
  );
}

/** How many rows of a table are a municipality's. */
export async function countRows(tx: Tx, tables: readonly string[], code: string): Promise<Map<string, number>> {
  const each = tables.map((table) => `SELECT '${table}' AS name, count(*)::int AS count FROM "${table}" WHERE municipality_id = $1`);
  const rows = await tx.query<{ name: string; count: number }>(each.join(" UNION ALL "), [code]);
  return new Map(rows.map((row) => [row.name, row.count]));
}
