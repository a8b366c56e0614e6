import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DataSource } from "typeorm";
import { entities } from "../../data-source";
import { hashOf, openSource } from "../../platform/sources/open-source";
import { fileOf } from "../../platform/sources/sources.testing";
import { type House, openHouse } from "../../testing";
import { type Place, within } from "./extract-rows";
import { findReasons } from "./find-runs";
import type { Mapping } from "./mapping";
import { mendRows } from "./mend-rows";
import { type Bringing, migrateSource } from "./migrate-source";
import { oldDatabases } from "./old-databases.testing";
import { proposeMapping } from "./propose-mapping.rules";
import { undoRun } from "./undo-run";

/** Sequences tried; `MIGRATION_SEQUENCES` asks for more of them, by another seed each time. */
const sequences = Number(process.env["MIGRATION_SEQUENCES"] ?? 8);
const old = oldDatabases({ seed: 11, people: 40, shared: 0.3, rotten: 0.2, repeated: 0.2 });
const rightCells = { ΕΠΩΝΥΜΟ: "ΚΟΛΑ", ΟΝΟΜΑ: "ΝΙΝΟ", ΗΜ_ΓΕΝΝ: "3/4/71", ΥΠΗΚΟΟΤ: "ΑΛΒΑΝΙΚΗ", ΑΡ_ΠΡΩΤ: "900/98" } as const;
const columns = Object.keys(rightCells) as (keyof typeof rightCells)[];

type Step = { readonly act: "LOAD" | "UNDO" | "STOP"; readonly of: number } | { readonly act: "MEND"; readonly of: number; readonly column: keyof typeof rightCells; readonly right: boolean };
const ofSource = fc.nat({ max: old.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom("LOAD" as const, "LOAD" as const, "UNDO" as const, "STOP" as const), of: ofSource }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("MEND" as const), of: ofSource, column: fc.constantFrom(...columns), right: fc.boolean() }) },
);

let house: House;
let place: Place;
let bringings: (Bringing & { readonly rows: number; readonly close: () => Promise<void> })[];

beforeAll(async () => {
  house = await openHouse();
  const dataSource = await new DataSource({ type: "postgres", url: house.appUrl, entities, synchronize: false }).initialize();
  place = { dataSource, municipalityId: "7101", now: () => house.now, rowsAtOnce: 17 };
  const predecessors = await house.sql<{ id: string }>("SELECT id FROM predecessor_office WHERE municipality_id = '7101' ORDER BY name");
  const [staff] = await house.sql<{ id: string }>("SELECT id FROM staff_member WHERE municipality_id = '7101' ORDER BY id LIMIT 1");
  bringings = await Promise.all(
    old.map(async ({ file, bytes, rows }, index) => {
      const path = fileOf(file, bytes);
      const source = await openSource(path);
      const tables = source.tables.map((table) => ({ table: table.name, makes: "CASE" as const, columns: proposeMapping(table.columns, []) as Mapping["tables"][number]["columns"] }));
      const mapping: Mapping = { version: 1, format: source.format, encoding: source.encoding, twoDigitYearsFrom: 1911, nationalityWhereMissing: null, subjectWhereMissing: "Υπόθεση", tables };
      return { source, name: file, hash: await hashOf(path), mapping, predecessorId: predecessors[index]?.id ?? "", staffId: staff?.id ?? "", rows: rows.length, close: () => source.close() };
    }),
  );
});
afterAll(async () => {
  for (const { close } of bringings) await close();
  await place.dataSource.destroy();
  await house.close();
});

const openRuns = (of: Bringing) => house.sql<{ id: string }>("SELECT id FROM migration_run WHERE source_hash = $1 AND state <> 'UNDONE'", [of.hash]);

/** What of the live tables came from old databases, and what the sources' own records say came. */
async function counted() {
  const [counts] = await house.sql<Record<"people" | "cases" | "numbers" | "known" | "rows" | "first", number>>(
    `SELECT (SELECT count(*)::int FROM applicant WHERE municipality_id = '7101') AS people, (SELECT count(*)::int FROM legacy_case WHERE municipality_id = '7101') AS cases,
            (SELECT count(*)::int FROM legacy_number WHERE municipality_id = '7101') AS numbers, (SELECT count(*)::int FROM migration_person WHERE municipality_id = '7101') AS known,
            (SELECT count(*)::int FROM migration_row w JOIN migration_run r ON r.municipality_id = w.municipality_id AND r.id = w.run_id WHERE r.state <> 'UNDONE' AND w.outcome IN ('LOADED', 'MERGED')) AS rows,
            (SELECT count(*)::int FROM migration_row w JOIN migration_run r ON r.municipality_id = w.municipality_id AND r.id = w.run_id WHERE r.state <> 'UNDONE' AND w.outcome = 'LOADED') AS first`,
  );
  if (!counts) throw new Error("nothing counted");
  return counts;
}

async function take(one: Step): Promise<void> {
  const of = bringings[one.of];
  if (!of) throw new Error("no such source");
  const [run] = await openRuns(of);
  if (one.act === "LOAD") {
    const { totals, runId } = await migrateSource(place, of, () => undefined);
    expect(totals.map(({ rowsIn, loaded, merged, quarantined, pending }) => [rowsIn, loaded + merged + quarantined, pending])).toEqual([[of.rows, of.rows, 0]]);
    const before = await counted();
    expect((await migrateSource(place, of, () => undefined)).runId).toBe(runId);
    expect(await counted()).toEqual(before);
  } else if (one.act === "STOP") {
    await migrateSource(place, of, () => { throw new Error("stopped"); }).catch((problem: Error) => expect(problem.message).toBe("stopped"));
  } else if (run && one.act === "UNDO") {
    expect(await within(place, (tx) => undoRun(tx, of.staffId, run.id))).toEqual({ kept: [] });
  } else if (run && one.act === "MEND") {
    const [worst] = await within(place, (tx) => findReasons(tx, run.id));
    if (!worst) return;
    const cells = { [one.column]: one.right ? rightCells[one.column] : "" };
    await within(place, (tx) => mendRows(tx, { runId: run.id, table: of.source.tables[0]?.name ?? "", reason: worst.reason, numbers: null, cells }));
  }
}

test("any sequence of load, stop, mend and undo keeps the balance, to the row and to the person", async () => {
  const before = await counted();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      for (const one of steps) {
        await take(one);
        const now = await counted();
        expect({ people: now.people - before.people, cases: now.cases, numbers: now.numbers - before.numbers, first: now.first }).toEqual({ people: now.known, cases: now.rows, numbers: now.rows, first: now.known });
      }
      for (const of of bringings) for (const run of await openRuns(of)) await within(place, (tx) => undoRun(tx, of.staffId, run.id));
      expect(await counted()).toEqual(before);
    }),
    { numRuns: sequences, ...(process.env["MIGRATION_SEQUENCES"] === undefined && { seed: 20_261_126 }) },
  );
}, 60_000 + sequences * 20_000);
