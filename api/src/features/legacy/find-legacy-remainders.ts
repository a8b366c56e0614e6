import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import { withMerged } from "../applicants";

export interface LegacyRemainderRow {
  /** Run, number and table: where the next page begins. */
  readonly id: string;
  readonly origin: string;
  readonly table: string;
  readonly number: number;
  readonly cells: readonly { readonly name: string; readonly value: string }[];
}

/**
 * The rows that old databases have of a person, or of a record merged into theirs: of each the filled columns that the mapping does not name, and those it names whose
 * value was left out, in the order of the old table. Rows of which nothing is left are not among them.
 */
export async function findLegacyRemainders(db: Db, applicantId: string, first: number, after: string | null): Promise<Page<LegacyRemainderRow>> {
  const ids = await withMerged(db, [applicantId]);
  const [, run = null, number = null, table = null] = /^([^#]+)#(\d{1,9})#(.*)$/su.exec(after ?? "") ?? [];
  const from = run !== null && isId(run) ? [run, table, number] : [null, null, null];
  return pageOf(
    await db.query<LegacyRemainderRow>(
      `SELECT r.run_id || '#' || r.number || '#' || r.table_name AS id, o.name AS origin, r.table_name AS table, r.number, rest.cells
       FROM migration_row r JOIN migration_run m ON m.municipality_id = r.municipality_id AND m.id = r.run_id AND m.state <> 'UNDONE'
       JOIN predecessor_office o ON o.municipality_id = m.municipality_id AND o.id = m.predecessor_id
       JOIN migration_table t ON t.municipality_id = r.municipality_id AND t.run_id = r.run_id AND t.name = r.table_name
       CROSS JOIN LATERAL (SELECT coalesce((SELECT x -> 'columns' FROM jsonb_array_elements(m.mapping -> 'tables') AS x WHERE x ->> 'table' = r.table_name), '{}') AS columns) AS mapped
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('name', c.name, 'value', c.value) ORDER BY c.place) AS cells
         FROM (SELECT name, place, (r.cells || coalesce(r.mended, '{}')) ->> name AS value FROM unnest(t.columns) WITH ORDINALITY AS u (name, place)) AS c
         WHERE trim(c.value) <> '' AND (NOT mapped.columns ? c.name OR mapped.columns ->> c.name = ANY(r.left_out))
       ) AS rest
       WHERE r.municipality_id = $1 AND r.applicant_id = ANY($2::uuid[]) AND rest.cells IS NOT NULL AND ($3::uuid IS NULL OR (r.run_id, r.table_name, r.number) > ($3::uuid, $4, $5::int))
       ORDER BY r.run_id, r.table_name, r.number LIMIT $6`,
      [db.municipalityId, ids, ...from, first + 1],
    ),
    first,
  );
}
