import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import type { PaperKind, TemplateName, TemplateSources } from "../../platform/papers";

export interface TemplateRow {
  readonly id: string;
  readonly name: TemplateName;
  readonly source: string | null;
  readonly setBy: string;
  readonly setAt: Date;
}

const select = 'SELECT id, name, source, set_by AS "setBy", set_at AS "setAt" FROM paper_template WHERE municipality_id = $1';

/** The state of every template that was ever changed. */
export function findTemplates(db: Db): Promise<TemplateRow[]> {
  return db.query<TemplateRow>(select.replace("SELECT id", "SELECT DISTINCT ON (name) id") + " ORDER BY name, set_at DESC, id DESC", [db.municipalityId]);
}

/** A template's states, latest first, at most 50. */
export function loadVersions(ctx: Context, name: TemplateName): Promise<readonly TemplateRow[]> {
  return loadMany(ctx, "template-versions", async (names) => (await ctx.reader.query<TemplateRow & { place: number }>(`SELECT * FROM (${select.replace("FROM", ", row_number() OVER (PARTITION BY name ORDER BY set_at DESC, id DESC)::int AS place FROM")} AND name = ANY($2::text[])) v WHERE place <= 50 ORDER BY place`, [ctx.reader.municipalityId, names])), (row) => row.name).load(name);
}

/** The municipality's own texts that a paper of this instant is printed with. */
export async function findSources(db: Db, kind: PaperKind, at: Date): Promise<TemplateSources> {
  const rows = await db.query<{ name: TemplateName; source: string | null }>(
    "SELECT DISTINCT ON (name) name, source FROM paper_template WHERE municipality_id = $1 AND name IN ($2, 'house') AND set_at <= $3 ORDER BY name, set_at DESC, id DESC",
    [db.municipalityId, kind, at],
  );
  return Object.fromEntries(rows.flatMap(({ name, source }) => (source === null ? [] : [[name, source]])));
}
