import type { Source } from "../../platform/sources/source";
import { Refused } from "../../platform/refusal";
import { extractRows, type Place, type Progress, within } from "./extract-rows";
import { findReasons, findTotals, lockRun, type ReasonCount, type TableTotals } from "./find-runs";
import { loadRows } from "./load-rows";
import type { Mapping } from "./mapping";
import { mapRun } from "./map-run";
import { openRun } from "./open-run";
import { reconcileRun } from "./reconcile-run";
import { undoRun } from "./undo-run";

export interface Migrated {
  readonly runId: string;
  readonly totals: readonly TableTotals[];
  readonly reasons: readonly ReasonCount[];
}
export interface Bringing {
  readonly source: Source;
  readonly name: string;
  readonly hash: string;
  readonly mapping: Mapping;
  readonly predecessorId: string;
  readonly staffId: string;
  readonly matching?: boolean;
}

/**
 * Brings an extract in: every row kept, then loaded, then the totals held against each other (S1). Stopped and started again it goes on; done again it changes
 * nothing. Refuses `UNKNOWN_PREDECESSOR`, `MIGRATION_ENCODING_DIFFERS`, `MIGRATION_MAPPING_DIFFERS`, `MIGRATION_NOT_BALANCED`; throws `UnreadableSource`.
 */
export async function migrateSource(place: Place, { source, name, hash, mapping, predecessorId, staffId, matching = true }: Bringing, progress: Progress): Promise<Migrated> {
  const run = await within(place, (tx) => openRun(tx, { predecessorId, source: name, sourceHash: hash, format: source.format, encoding: source.encoding, startedBy: staffId }));
  await extractRows(place, run, source.tables, progress);
  await within(place, (tx) => mapRun(tx, run.id, mapping));
  await loadRows(place, await within(place, (tx) => lockRun(tx, run.id)), staffId, progress, { matching });
  return within(place, async (tx) => {
    const { state } = await lockRun(tx, run.id);
    const totals = state === "SIGNED_OFF" ? await findTotals(tx, run.id) : await reconcileRun(tx, run.id);
    return { runId: run.id, totals, reasons: await findReasons(tx, run.id) };
  });
}

/** Takes a run out again, as `undoRun`, from outside a request. */
export function undoMigration(place: Place, staffId: string, runId: string): Promise<{ readonly kept: readonly string[] }> {
  return within(place, (tx) => undoRun(tx, staffId, runId));
}

/** The predecessor by its name and the member of staff by their user name, as the command line says them. Refuses `UNKNOWN_PREDECESSOR`, `NOT_FOUND`. */
export function findParties(place: Place, predecessor: string | undefined, username: string): Promise<{ readonly predecessorId: string; readonly staffId: string }> {
  return within(place, async (tx) => {
    const [office, another] = predecessor === undefined ? [{ id: "" }] : await tx.query<{ id: string }>("SELECT id FROM predecessor_office WHERE municipality_id = $1 AND (name = $2 OR unit_code = $2 OR name LIKE '% ' || $2)", [tx.municipalityId, predecessor]);
    const [staff] = await tx.query<{ id: string }>("SELECT id FROM staff_member WHERE municipality_id = $1 AND username = $2", [tx.municipalityId, username]);
    if (!office || another) throw new Refused("UNKNOWN_PREDECESSOR", { about: predecessor });
    if (!staff) throw new Refused("NOT_FOUND", { about: username });
    return { predecessorId: office.id, staffId: staff.id };
  });
}
