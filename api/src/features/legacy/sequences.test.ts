import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { within } from "./extract-rows";
import { findReasons, findTotals, type RunRow } from "./find-runs";
import { mendRows } from "./mend-rows";
import { type MovingIn, openMovingIn } from "./moving-in.testing";
import { oldDatabases } from "./old-databases.testing";
import { reconcileRun } from "./reconcile-run";
import { undoRun } from "./undo-run";

/** Sequences tried: few in every run of the tests, as many as wished by `MIGRATION_SEQUENCES`. */
const sequences = Number(process.env["MIGRATION_SEQUENCES"] ?? 6);
const old = oldDatabases({ seed: 11, people: 40, shared: 0.5, rotten: 0.2, repeated: 0.2 });
const good = { ΕΠΩΝΥΜΟ: "ΧΟΤΖΑ", ΗΜ_ΓΕΝΝ: "28/2/70", ΥΠΗΚΟΟΤ: "ΑΛΒΑΝΙΑ", ΑΡ_ΠΡΩΤ: "1000/98", ΟΝΟΜΑ: "ΙΛΙΡ" } as const;

let moving: MovingIn;
beforeAll(async () => {
  moving = await openMovingIn(16);
});
afterAll(() => moving.close());

type Step = readonly ["load", number] | readonly ["killed", number, number] | readonly ["mend", number, number, keyof typeof good] | readonly ["reconcile", number] | readonly ["undo", number];
const which = fc.nat({ max: old.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant("load" as const), which),
  fc.tuple(fc.constant("killed" as const), which, fc.nat({ max: 5 })),
  fc.tuple(fc.constant("mend" as const), which, fc.nat({ max: 3 }), fc.constantFrom(...(Object.keys(good) as (keyof typeof good)[]))),
  fc.tuple(fc.constant("reconcile" as const), which),
  fc.tuple(fc.constant("undo" as const), which),
);

test("whatever is loaded, killed, mended, run again and undone, every row is accounted for, and undone it is as it was", async () => {
  const before = await moving.dump();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const runs = new Map<number, RunRow>();
      for (const done of steps) {
        await take(done, runs);
        for (const [index, run] of runs) await balances(index, run);
      }
      for (const run of runs.values()) expect(await within(moving.place, (tx) => undoRun(tx, moving.staffId, run.id))).toEqual({ kept: [] });
      expect(await moving.dump()).toEqual(before);
    }),
    { numRuns: sequences, seed: 20_101_231, endOnFailure: true },
  );
});

async function take(done: Step, runs: Map<number, RunRow>): Promise<void> {
  const [kind, index] = done;
  const database = old[index];
  const run = runs.get(index);
  if (!database) throw new Error("none");
  if (kind === "load") runs.set(index, await moving.bring(database, index));
  if (kind === "killed" && !run) await moving.bring(database, index, done[2]).then((opened) => runs.set(index, opened), () => undefined);
  if (kind === "killed" && run) await moving.bring(database, index, done[2]).catch(() => undefined);
  // A run that was killed in its first batches is open too, though nobody was told.
  if (kind === "killed" && !runs.has(index)) runs.set(index, await moving.bring(database, index));
  if (!run) return;
  if (kind === "undo") {
    await within(moving.place, (tx) => undoRun(tx, moving.staffId, run.id));
    runs.delete(index);
  }
  if (kind === "reconcile") await within(moving.place, (tx) => reconcileRun(tx, run.id)).catch((problem: unknown) => expect(problem).toMatchObject({ code: "MIGRATION_NOT_BALANCED" }));
  if (kind === "mend") {
    const reasons = await within(moving.place, (tx) => findReasons(tx, run.id));
    const reason = reasons[done[2]]?.reason;
    const [table] = await within(moving.place, (tx) => findTotals(tx, run.id));
    if (reason && table) await within(moving.place, (tx) => mendRows(tx, { runId: run.id, table: table.name, reason, numbers: null, cells: { [done[3]]: good[done[3]] } }));
  }
}

/** What came is what became of it, and what became of it is there. */
async function balances(index: number, run: RunRow): Promise<void> {
  const [totals] = await within(moving.place, (tx) => findTotals(tx, run.id));
  if (!totals) throw new Error("no table");
  expect(totals.loaded + totals.merged + totals.quarantined + totals.pending).toBe(totals.rowsIn);
  expect(totals.rowsIn).toBe(old[index]?.rows.length);
  const [there] = await moving.house.sql(
    `SELECT (SELECT count(*)::int FROM legacy_case c JOIN legacy_number n ON n.id = c.legacy_number_id JOIN applicant a ON a.id = c.applicant_id WHERE c.run_id = $1) AS cases,
            (SELECT count(*)::int FROM migration_row r WHERE r.run_id = $1 AND r.outcome IN ('LOADED', 'MERGED') AND NOT EXISTS (SELECT 1 FROM migration_person p WHERE p.run_id = $1 AND p.applicant_id = r.applicant_id)) AS orphans,
            (SELECT count(*)::int FROM migration_person p WHERE p.run_id = $1 AND NOT EXISTS (SELECT 1 FROM applicant a WHERE a.id = p.applicant_id)) AS nobody`,
    [run.id],
  );
  expect(there).toEqual({ cases: totals.loaded + totals.merged, orphans: 0, nobody: 0 });
}
