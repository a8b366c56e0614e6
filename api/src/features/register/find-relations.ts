import type { Context } from "../../platform/context";
import { loadMany } from "../../platform/loader";

export interface RelationRow {
  readonly ofId: string;
  readonly otherId: string;
  readonly kind: "ANSWERS" | "CORRECTS" | "BELONGS_TO";
  readonly later: boolean;
}

/** What an entry names and what names it, in one query per request for all of a field. */
export function loadRelations(ctx: Context, entryId: string): Promise<readonly RelationRow[]> {
  return loadMany(
    ctx,
    "protocol-relations",
    (ids) =>
      ctx.reader.query<RelationRow>(
        `SELECT entry_id AS "ofId", earlier_id AS "otherId", kind, false AS later FROM protocol_relation WHERE municipality_id = $1 AND entry_id = ANY($2::uuid[])
         UNION ALL
         SELECT earlier_id, entry_id, kind, true FROM protocol_relation WHERE municipality_id = $1 AND earlier_id = ANY($2::uuid[])
         ORDER BY later, "otherId"`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.ofId,
  ).load(entryId);
}
