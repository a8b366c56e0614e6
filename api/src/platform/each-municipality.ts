import type { DataSource } from "typeorm";
import { poolOf } from "./database";

/** Some municipalities had no turn that ended well. Says which and what kind of trouble it was, never with whose data. */
export class NotEverywhere extends AggregateError {
  override readonly name = "NotEverywhere";
  readonly where: readonly { readonly municipalityId: string; readonly kind: string }[];
  constructor(failed: ReadonlyMap<string, unknown>) {
    const where = [...failed].map(([municipalityId, problem]) => ({ municipalityId, kind: problem instanceof Error ? problem.name : "unknown" }));
    super(failed.values(), `it failed in ${where.map(({ municipalityId, kind }) => `${municipalityId} (${kind})`).join(", ")}`);
    this.where = where;
  }
}

/**
 * Gives every municipality of the installation its turn, one after the other. The trouble of one keeps none after it from its own: what failed is thrown together
 * at the end. Answers how much was done in all of them.
 */
export async function inEachMunicipality(dataSource: DataSource, work: (municipalityId: string) => Promise<number>): Promise<number> {
  const { rows } = await poolOf(dataSource).query<{ id: string }>("SELECT id FROM installed_municipality ORDER BY id");
  const failed = new Map<string, unknown>();
  let done = 0;
  for (const { id } of rows)
    try {
      done += await work(id);
    } catch (problem) {
      failed.set(id, problem);
    }
  if (failed.size > 0) throw new NotEverywhere(failed);
  return done;
}
