import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findOpenRun, type RunRow } from "./find-runs";
import { MigrationRun } from "./legacy.entity";
import type { Mapping } from "./mapping";

export interface NewRun {
  readonly predecessorId: string;
  /** The extract's own name, without its folder. */
  readonly source: string;
  readonly sourceHash: string;
  readonly mapping: Mapping;
  readonly startedBy: string;
}

/**
 * The run of an extract: a new one, or the one that is there for the same extract of the same predecessor and goes on where it stopped (S1). Refuses `UNKNOWN_PREDECESSOR`,
 * `MIGRATION_MAPPING_DIFFERS` where that one began with another mapping: it is undone first.
 */
export async function openRun(tx: Tx, { predecessorId, source, sourceHash, mapping, startedBy }: NewRun): Promise<RunRow> {
  const [predecessor] = isId(predecessorId) ? await tx.query("SELECT 1 FROM predecessor_office WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, predecessorId]) : [];
  if (!predecessor) throw new Refused("UNKNOWN_PREDECESSOR", { about: "predecessorId" });
  const known = await findOpenRun(tx, predecessorId, sourceHash);
  if (known) {
    if (JSON.stringify(sorted(known.mapping)) !== JSON.stringify(sorted(mapping))) throw new Refused("MIGRATION_MAPPING_DIFFERS", { about: known.id });
    return known;
  }
  const run = { id: newId(), predecessorId, source, sourceHash, mapping, state: "NOT_STARTED" as const };
  await tx.insert(MigrationRun, { municipalityId: tx.municipalityId, ...run, startedAt: tx.now, startedBy });
  return run;
}

/** jsonb keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
