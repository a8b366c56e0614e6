import type { QueryRunner } from "typeorm";

export interface Grants {
  /** Columns the application may change, or true for all; left out: never (register, ledger, audit). */
  readonly update?: true | readonly string[];
  /** Only for lines of drafts. */
  readonly remove?: true;
}

/** As one type with the column, so that the index answers it; as text it would be asked again of every row. */
export const ownRows = "municipality_id = current_setting('epidosi.municipality', true)::bpchar";

/**
 * Makes a table a tenant's: row-level security for everyone, the owner too, on the municipality set inside the
 * transaction, and only the rights the application's role needs (architecture §3.1, §3.2, trust §3).
 */
export async function tenantTable(runner: QueryRunner, table: string, grants: Grants = {}): Promise<void> {
  const rights = ["SELECT", "INSERT"];
  if (grants.update === true) rights.push("UPDATE");
  else if (grants.update) rights.push(`UPDATE (${grants.update.map((column) => `"${column}"`).join(", ")})`);
  if (grants.remove) rights.push("DELETE");
  await runner.query(`
    ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
    ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;
    CREATE POLICY "${table}_of_municipality" ON "${table}" USING (${ownRows}) WITH CHECK (${ownRows});
    GRANT ${rights.join(", ")} ON "${table}" TO epidosi_app;
  `);
}

/** A table of the whole installation that the application only reads. */
export async function referenceTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`GRANT SELECT ON "${table}" TO epidosi_app`);
}
