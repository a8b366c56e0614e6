import type { DataSource } from "typeorm";
import type { Context } from "../../platform/context";
import { type Db, poolOf } from "../../platform/database";
import { loadOne } from "../../platform/loader";

/** A municipality that became part of this one. */
export interface AbsorbedRow {
  readonly code: string;
  readonly name: string;
  readonly mergedOn: string;
}

const selectAbsorbed = `SELECT from_code AS code, from_name AS name, takes_place_on AS "mergedOn" FROM municipality_merger WHERE municipality_id = $1`;

export async function findAbsorbed(db: Db): Promise<AbsorbedRow[]> {
  return db.query<AbsorbedRow>(`${selectAbsorbed} ORDER BY takes_place_on, from_code`, [db.municipalityId]);
}

/** One of them by its code, in one query per request. */
export function loadAbsorbed(ctx: Context, code: string): Promise<AbsorbedRow | null> {
  return loadOne(ctx, "absorbed-municipalities", (codes) => ctx.reader.query<AbsorbedRow>(`${selectAbsorbed} AND from_code = ANY($2::text[])`, [ctx.reader.municipalityId, codes]), (row) => row.code).load(code);
}

/** Whose rows a municipality's are today: its own code, or that of the one it became part of. What people and papers call it goes on leading there. */
export async function municipalityToday(dataSource: DataSource, code: string): Promise<string> {
  const { rows } = await poolOf(dataSource).query<{ id: string }>("SELECT into_id AS id FROM absorbed_municipality WHERE id = $1", [code]);
  return rows[0]?.id ?? code;
}
