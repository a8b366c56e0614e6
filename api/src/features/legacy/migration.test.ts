import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { within, type Place } from "./extract-rows";
import { findReasons, findTotals, type RunRow } from "./find-runs";
import { mendRows } from "./mend-rows";
import { type MovingIn, openMovingIn } from "./moving-in.testing";
import { type OldDatabase, oldDatabases } from "./old-databases.testing";
import { reconcileRun } from "./reconcile-run";
import { undoRun } from "./undo-run";
import type { House } from "../../testing";

let moving: MovingIn;
let house: House;
let place: Place;
let staffId: string;
const old = oldDatabases({ seed: 7, people: 300, shared: 0.2 });
const bring = (database: OldDatabase, predecessor: number, stopAfter?: number): Promise<RunRow> => moving.bring(database, predecessor, stopAfter);
const dump = () => moving.dump();

beforeAll(async () => {
  moving = await openMovingIn(70);
  ({ house, place, staffId } = moving);
});
afterAll(() => moving.close());

describe("the database of an abolished municipality", () => {
  test("comes in with every row accounted for, and goes out again without a trace", async () => {
    const before = await dump();
    const [gazi] = old;
    if (!gazi) throw new Error("none");
    const run = await bring(gazi, 0);
    const totals = await within(place, (tx) => reconcileRun(tx, run.id));
    expect(totals).toEqual([expect.objectContaining({ rowsIn: gazi.rows.length, pending: 0, quarantined: gazi.rows.filter((row) => row.rotten).length })]);
    expect((await within(place, (tx) => findReasons(tx, run.id))).map(({ reason }) => reason)).toEqual(expect.arrayContaining(["BIRTH_UNREADABLE", "NATIONALITY_UNKNOWN"]));
    const [row] = await house.sql<{ cells: Record<string, string>; leftOut: string[] }>("SELECT cells FROM migration_row WHERE number = 1");
    expect(row?.cells["ΠΑΛΙΑ_ΣΤΗΛ"]).toBe("παλιό 0");

    // A second run of the same extract changes nothing.
    const loaded = await dump();
    expect((await bring(gazi, 0)).id).toBe(run.id);
    expect(await dump()).toEqual(loaded);

    expect(await within(place, (tx) => undoRun(tx, staffId, run.id))).toEqual({ kept: [] });
    expect(await dump()).toEqual(before);
  });

  test("a run stopped anywhere goes on and doubles nothing", async () => {
    const before = await dump();
    const [gazi] = old;
    if (!gazi) throw new Error("none");
    const whole = await bring(gazi, 0);
    const counts = await within(place, (tx) => findTotals(tx, whole.id));
    await within(place, (tx) => undoRun(tx, staffId, whole.id));
    for (const steps of [0, 2, 2, 1]) await expect(bring(gazi, 0, steps)).rejects.toThrow("killed");
    const resumed = await bring(gazi, 0);
    expect(await within(place, (tx) => reconcileRun(tx, resumed.id))).toEqual(counts);
    await within(place, (tx) => undoRun(tx, staffId, resumed.id));
    expect(await dump()).toEqual(before);
  });

  test("mended rows, and they alone, are loaded again", async () => {
    const [gazi] = old;
    if (!gazi) throw new Error("none");
    const run = await bring(gazi, 0);
    const [before] = await within(place, (tx) => findTotals(tx, run.id));
    const wrong = await within(place, (tx) => findReasons(tx, run.id));
    const birth = wrong.find(({ reason }) => reason === "BIRTH_UNREADABLE");
    expect(await within(place, (tx) => mendRows(tx, { runId: run.id, table: "GAZI", reason: "BIRTH_UNREADABLE", numbers: null, cells: { ΗΜ_ΓΕΝΝ: "28/2/70" } }))).toEqual({ mended: birth?.count });
    await bring(gazi, 0);
    const [after] = await within(place, (tx) => reconcileRun(tx, run.id));
    expect(after?.quarantined).toBe((before?.quarantined ?? 0) - (birth?.count ?? 0));
    await within(place, (tx) => undoRun(tx, staffId, run.id));
  });

  test("the same number of four municipalities is four numbers; people of two databases meet, and others do not", async () => {
    const runs = [];
    for (const [index, database] of old.entries()) runs.push(await bring(database, index));
    expect(await house.sql("SELECT count(DISTINCT predecessor_id)::int AS origins, count(*)::int AS numbers FROM legacy_number WHERE number IN ('5/98', '5/99')")).toEqual([{ origins: 4, numbers: 4 }]);

    const truthOf = new Map<string, number>();
    for (const [index, run] of runs.entries())
      for (const { number, id } of await house.sql<{ number: number; id: string }>("SELECT number, applicant_id AS id FROM migration_row WHERE run_id = $1 AND applicant_id IS NOT NULL", [run.id])) truthOf.set(id, old[index]?.rows[number - 1]?.truth ?? -1);
    const matches = await house.sql<{ one: string; other: string; grade: string }>("SELECT applicant_id AS one, other_id AS other, grade FROM migration_match");
    const sure = matches.filter(({ grade }) => grade === "SURE");
    const right = sure.filter(({ one, other }) => truthOf.get(one) === truthOf.get(other));
    const people = Map.groupBy(truthOf, ([, truth]) => truth);
    const truly = [...people.values()].reduce((sum, ids) => sum + (ids.length * (ids.length - 1)) / 2, 0);
    const found = matches.filter(({ one, other }) => truthOf.get(one) === truthOf.get(other)).length;
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.99);
    expect(found / truly).toBeGreaterThanOrEqual(0.9);
    for (const run of runs.reverse()) expect(await within(place, (tx) => undoRun(tx, staffId, run.id))).toEqual({ kept: [] });
  });

  test("who was used since stays, and is named; the others go", async () => {
    const [gazi] = old;
    if (!gazi) throw new Error("none");
    const run = await bring(gazi, 0);
    const [used] = await house.sql<{ id: string }>("SELECT applicant_id AS id FROM migration_person WHERE run_id = $1 LIMIT 1", [run.id]);
    await house.sql("UPDATE applicant SET phone = '2810000000' WHERE id = $1", [used?.id]);
    expect(await within(place, (tx) => undoRun(tx, staffId, run.id))).toEqual({ kept: [used?.id] });
    expect(await house.sql("SELECT count(*)::int AS count FROM migration_person WHERE run_id = $1", [run.id])).toEqual([{ count: 1 }]);
    expect((await house.sql<{ id: string }>("SELECT id FROM applicant WHERE id = $1", [used?.id])).length).toBe(1);
  });
});
