import type { DataSource } from "typeorm";
import { addJob } from "../../platform/queue";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type Place, within } from "./extract-rows";
import { lockRun } from "./find-runs";
import { loadRows } from "./load-rows";
import { reconcileRun } from "./reconcile-run";

const rowsAtOnce = 500;

/** Asks for the rows of a run that wait to be loaded, once this transaction is through. Refuses `MIGRATION_NOT_EXTRACTED`, `MIGRATION_SIGNED_OFF`, `MIGRATION_UNDONE`. */
export async function askToLoad(tx: Tx, runId: string, staffId: string): Promise<void> {
  const { state, mapping } = await lockRun(tx, runId);
  if (state === "SIGNED_OFF" || state === "UNDONE") throw new Refused(state === "UNDONE" ? "MIGRATION_UNDONE" : "MIGRATION_SIGNED_OFF");
  if (!mapping) throw new Refused("MIGRATION_NOT_EXTRACTED");
  await addJob(tx, { task: "load_migration", payload: { municipalityId: tx.municipalityId, runId, staffId }, key: `load_migration ${tx.municipalityId} ${runId}`, inSeconds: 0 });
}

/** The job itself: loads what waits and holds the totals against each other. A job that was killed is taken up again by the queue and goes on. */
export async function loadMigration(dataSource: DataSource, now: () => Date, { municipalityId = "", runId = "", staffId = "" }: Readonly<Record<string, string>>): Promise<void> {
  const place: Place = { dataSource, municipalityId, now, rowsAtOnce };
  await loadRows(place, await within(place, (tx) => lockRun(tx, runId)), staffId, () => undefined);
  await within(place, async (tx) => {
    const { state } = await lockRun(tx, runId);
    if (state === "LOADED") await reconcileRun(tx, runId);
  });
}
