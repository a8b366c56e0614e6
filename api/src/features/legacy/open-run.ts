import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import type { SourceFormat } from "../../platform/sources/source";
import type { Tx } from "../../platform/transaction";
import { findOpenRun, type RunRow } from "./find-runs";
import { MigrationRun } from "./legacy.entity";

export interface NewRun {
  readonly predecessorId: string;
  /** The extract's own name, without its folder. */
  readonly source: string;
  readonly sourceHash: string;
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly startedBy: string;
}

/**
 * The run of an extract: a new one, or the one that is there for the same extract of the same predecessor and goes on where it stopped (S1). Refuses `UNKNOWN_PREDECESSOR`,
 * `MIGRATION_ENCODING_DIFFERS` where that one was read in another encoding: it is undone first.
 */
export async function openRun(tx: Tx, { predecessorId, source, sourceHash, format, encoding, startedBy }: NewRun): Promise<RunRow> {
  const [predecessor] = isId(predecessorId) ? await tx.query("SELECT 1 FROM predecessor_office WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, predecessorId]) : [];
  if (!predecessor) throw new Refused("UNKNOWN_PREDECESSOR", { about: "predecessorId" });
  const known = await findOpenRun(tx, predecessorId, sourceHash);
  if (known && known.encoding !== encoding) throw new Refused("MIGRATION_ENCODING_DIFFERS", { about: known.encoding ?? undefined });
  if (known) return known;
  const run = { id: newId(), predecessorId, source, sourceHash, format, encoding, mapping: null, state: "NOT_STARTED" as const };
  await tx.insert(MigrationRun, { municipalityId: tx.municipalityId, ...run, startedAt: tx.now, startedBy });
  return run;
}
