import { DataSource } from "typeorm";
import { entities } from "../../data-source";
import { hashOf, openSource } from "../../platform/sources/open-source";
import { fileOf } from "../../platform/sources/sources.testing";
import { type House, openHouse } from "../../testing";
import { extractRows, type Place, within } from "./extract-rows";
import { lockRun, type RunRow } from "./find-runs";
import { loadRows } from "./load-rows";
import type { Mapping } from "./mapping";
import { mapRun } from "./map-run";
import type { OldDatabase } from "./old-databases.testing";
import { openRun } from "./open-run";
import { proposeMapping } from "./propose-mapping.rules";

/** A house with predecessors, and how the database of one moves in. */
export interface MovingIn {
  readonly house: House;
  readonly place: Place;
  readonly staffId: string;
  /** Opens, extracts, loads; killed after so many batches where that is said. */
  bring(database: OldDatabase, predecessor: number, stopAfter?: number): Promise<RunRow>;
  /** Everything of the municipality but the migration's own records. */
  dump(): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export async function openMovingIn(rowsAtOnce: number): Promise<MovingIn> {
  const house = await openHouse();
  const dataSource = await new DataSource({ type: "postgres", url: house.appUrl, entities, synchronize: false }).initialize();
  const place: Place = { dataSource, municipalityId: "7101", now: () => house.now, rowsAtOnce };
  const predecessors = await house.sql<{ id: string }>("SELECT id FROM predecessor_office WHERE municipality_id = '7101' ORDER BY name");
  const staffId = (await house.sql<{ id: string }>("SELECT id FROM staff_member WHERE municipality_id = '7101' ORDER BY id LIMIT 1"))[0]?.id ?? "";
  return {
    house, place, staffId,
    bring: (database, predecessor, stopAfter = Infinity) => bring(place, staffId, predecessors[predecessor]?.id ?? "", database, stopAfter),
    dump: () => dump(house),
    close: async () => {
      await dataSource.destroy();
      await house.close();
    },
  };
}

async function bring(place: Place, staffId: string, predecessorId: string, database: OldDatabase, stopAfter: number): Promise<RunRow> {
  const path = fileOf(database.file, database.bytes);
  const source = await openSource(path);
  const [table] = source.tables;
  if (!table) throw new Error("no table");
  const mapping: Mapping = {
    version: 1, format: source.format, encoding: source.encoding, twoDigitYearsFrom: 1911, nationalityWhereMissing: null, subjectWhereMissing: "Υπόθεση", tables: [{ table: table.name, makes: "CASE", columns: proposeMapping(table.columns, []) as Mapping["tables"][number]["columns"] }],
  };
  const of = { predecessorId, source: database.file, sourceHash: await hashOf(path), format: source.format, encoding: source.encoding, startedBy: staffId };
  const run = await within(place, (tx) => openRun(tx, of));
  let steps = 0;
  const killed = () => {
    steps += 1;
    if (steps > stopAfter) throw new Error("killed");
  };
  await extractRows(place, run, source.tables, killed);
  await within(place, (tx) => mapRun(tx, run.id, mapping));
  await loadRows(place, await within(place, (tx) => lockRun(tx, run.id)), staffId, killed);
  await source.close();
  return run;
}

async function dump(house: House): Promise<Record<string, unknown>> {
  const tables = await house.sql<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'municipality_id' AND table_name NOT LIKE 'migration\\_%' ORDER BY 1");
  const whole: Record<string, unknown> = {};
  for (const { name } of tables) whole[name] = (await house.sql(`SELECT count(*)::int AS count, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" t`))[0];
  return whole;
}
