import type { Db } from "../../platform/database";
import type { ApplicationKind } from "./application.rules";

export interface RequirementRow {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly source: string;
}

/** The papers a kind and category ask for on a day. Empty for an unknown category. */
export async function findRequirements(db: Db, kind: ApplicationKind, category: string, day: string): Promise<RequirementRow[]> {
  return db.query<RequirementRow>(
    `SELECT code, label_el AS "labelEl", label_en AS "labelEn", source FROM document_requirement
     WHERE kind = $1 AND category = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3) ORDER BY position, code`,
    [kind, category, day],
  );
}

export interface CategoryRow {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
}

export async function findCategories(db: Db): Promise<CategoryRow[]> {
  return db.query<CategoryRow>(`SELECT code, label_el AS "labelEl", label_en AS "labelEn" FROM permit_category ORDER BY label_el`);
}

/** Days of a legal period in force on a day. Throws where the rule row is missing: a period is never guessed. */
export async function getLegalPeriod(db: Db, code: string, day: string): Promise<number> {
  const [row] = await db.query<{ days: number }>("SELECT days FROM legal_period WHERE code = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)", [code, day]);
  if (!row) throw new Error(`no legal period ${code} on ${day}`);
  return row.days;
}
