import type { Db } from "../../platform/database";
import type { ApplicationKind } from "./application.rules";

export interface RequirementRow {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly source: string;
}

/** The papers a kind and category ask for on a day: the country's, as the municipality changed them. Empty for an unknown category. */
export async function findRequirements(db: Db, kind: ApplicationKind, category: string, day: string): Promise<RequirementRow[]> {
  return db.query<RequirementRow>(
    `WITH own AS (
       SELECT DISTINCT ON (code) code, label_el, label_en, source, asked FROM own_requirement
       WHERE municipality_id = $4 AND kind = $1 AND category = $2 AND valid_from <= $3 ORDER BY code, valid_from DESC, id DESC
     )
     SELECT code, label_el AS "labelEl", label_en AS "labelEn", source FROM (
       SELECT code, label_el, label_en, source, position FROM document_requirement d
       WHERE kind = $1 AND category = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3) AND NOT EXISTS (SELECT 1 FROM own WHERE own.code = d.code)
       UNION ALL SELECT own.code, own.label_el, own.label_en, own.source, coalesce((SELECT d.position FROM document_requirement d WHERE d.kind = $1 AND d.category = $2 AND d.code = own.code LIMIT 1), 100) FROM own WHERE own.asked
     ) AS asked ORDER BY position, code`,
    [kind, category, day, db.municipalityId],
  );
}

export interface CategoryRow {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly source: string;
}

export async function findCategories(db: Db): Promise<CategoryRow[]> {
  return db.query<CategoryRow>(`SELECT code, label_el AS "labelEl", label_en AS "labelEn", source FROM permit_category ORDER BY label_el`);
}

export async function findCategoriesOf(db: Db, kind: ApplicationKind, day: string): Promise<CategoryRow[]> {
  return db.query<CategoryRow>(
    `SELECT c.code, c.label_el AS "labelEl", c.label_en AS "labelEn", c.source FROM permit_category c
     WHERE EXISTS (SELECT 1 FROM document_requirement d WHERE d.kind = $1 AND d.category = c.code AND d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to >= $2))
        OR EXISTS (SELECT 1 FROM own_requirement o WHERE o.municipality_id = $3 AND o.kind = $1 AND o.category = c.code AND o.asked AND o.valid_from <= $2)
     ORDER BY c.label_el`,
    [kind, day, db.municipalityId],
  );
}
