import "reflect-metadata";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DataSource } from "typeorm";
import { entities } from "./data-source";
import { findParties, inspectSource, type Mapping, migrateSource, proposeForSource, readMapping, type TriedTable, tryMapping, undoMigration } from "./features/legacy";
import { migrationProgress } from "./migration-progress";
import { Refused } from "./platform/refusal";
import { type Encoding, encodings } from "./platform/sources/greek-text.rules";
import { hashOf, openSource } from "./platform/sources/open-source";
import { type SourceTrouble, UnreadableSource } from "./platform/sources/source";

const usage = `migration inspect PLACE [--encoding E]                what an extract holds
migration propose PLACE [--encoding E]                a mapping of its columns, to look at and mend
migration dry-run PLACE --mapping FILE                what the mapping makes of every row; nothing is changed
migration load PLACE --mapping FILE --municipality CODE --predecessor NAME --as USERNAME [--people-apart]
migration undo RUN --municipality CODE --as USERNAME
  PLACE: a file (.dbf, .mdb, .accdb, .csv, .tsv, .xlsx) or a PostgreSQL URL; E: ${encodings.join(", ")}; NAME: of the abolished municipality, or its unit's code
  --people-apart: nobody is compared with people who are known; for a trial of the speed, or where another hand looks for doubles
`;

/** What can't be read, and what to do about it. */
const troubles: Readonly<Record<SourceTrouble, string>> = {
  NOT_THIS_FORMAT: "This is no file of dBase, Access or Excel, and no text with a first line of names. Export it again from the old system.",
  DAMAGED: "The file is damaged here. Copy it again from the old system and compare the sizes.",
  TOO_LARGE: "This part is larger than can be read safely. Export it as text (CSV).",
  MEMO_MISSING: "The memo file (.dbt or .fpt) is missing. Put it beside the table under the same name.",
  NO_TABLE: "There is no table in it that can be read.",
  UNREACHABLE: "It is not there, or does not answer. Check the path, or the address, name and password.",
};

/** A sentence for the person at the keyboard. */
class Trouble extends Error {}

/** Command line of the migration of abolished municipalities (S1). Ends with 0, 1 where the database says no, 2 where the words or the extract are wrong. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { encoding: { type: "string" }, mapping: { type: "string" }, municipality: { type: "string" }, predecessor: { type: "string" }, as: { type: "string" }, "people-apart": { type: "boolean" } } });
  const [act, place] = positionals;
  if (!place || !act || !(act in acts) || (values.encoding !== undefined && !(encodings as readonly string[]).includes(values.encoding))) throw new Trouble(usage);
  await acts[act as keyof typeof acts](place, values);
}

type Options = Partial<Record<"encoding" | "mapping" | "municipality" | "predecessor" | "as", string>> & { readonly "people-apart"?: boolean };

const acts = {
  inspect: async (place: string, { encoding }: Options) => {
    const { format, encoding: written, hash, tables } = await inspectSource(place, encoding as Encoding | undefined);
    say(`${format}${written ? `, read as ${written}${encoding ? "" : " (detected: look at the rows, or name another with --encoding)"}` : ""}`);
    if (hash) say(`SHA-256 ${hash}`);
    for (const { name, columns, rows, sample } of tables) {
      say(`\n${name}: ${rows} rows, ${columns.length} columns`);
      for (const column of columns) say(`  ${column.padEnd(16)} ${sample.map((row) => row.cells[column] ?? "-").join("  |  ")}`);
    }
  },
  propose: async (place: string, { encoding }: Options) => {
    const source = await openSource(place, encoding as Encoding | undefined);
    say(JSON.stringify(await proposeForSource(source).finally(() => source.close()), null, 2));
  },
  "dry-run": async (place: string, options: Options) => {
    const mapping = mappingOf(options);
    const source = await openSource(place, mapping.encoding ?? undefined);
    say("=== DRY RUN: NOTHING IS CHANGED ===");
    (await tryMapping(source, mapping).finally(() => source.close())).forEach(sayTried);
  },
  load: async (place: string, options: Options) => {
    const mapping = mappingOf(options);
    const { municipality = "", predecessor = "", as = "" } = options;
    if (!municipality || !predecessor || !as) throw new Trouble(usage);
    say(`=== LOADING INTO MUNICIPALITY ${municipality}, PREDECESSOR ${predecessor}, DATABASE ${databaseName()} ===`);
    const { tables, hash } = await inspectSource(place, mapping.encoding ?? undefined);
    const source = await openSource(place, mapping.encoding ?? undefined);
    await withPlace(municipality, async (where) => {
      const parties = await findParties(where, predecessor, as);
      const done = await migrateSource(where, { source, name: basename(place), hash: hash ?? (await hashOf(place)), mapping, ...parties, matching: !options["people-apart"] }, migrationProgress(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))));
      say(`Run ${done.runId}`);
      for (const { name, rowsIn, loaded, merged, quarantined } of done.totals) say(`${name}: ${rowsIn} rows = ${loaded} loaded + ${merged} merged + ${quarantined} quarantined`);
      for (const { reason, about, count } of done.reasons) say(`  ${String(count).padStart(7)}  ${reason}${about ? ` ${about}` : ""}`);
    }).finally(() => source.close());
  },
  undo: async (run: string, { municipality = "", as = "" }: Options) => {
    if (!municipality || !as) throw new Trouble(usage);
    await withPlace(municipality, async (where) => {
      const { staffId } = await findParties(where, undefined, as);
      const { kept } = await undoMigration(where, staffId, run);
      say(kept.length === 0 ? "The run is undone: everything is as it was before it." : `${kept.length} people stay, for they were used since; everybody else is taken out:`);
      for (const id of kept) say(`  ${id}`);
    });
  },
} as const;

function mappingOf({ mapping }: Options): Mapping {
  if (!mapping) throw new Trouble(usage);
  const read = readMapping(readFileSync(mapping, "utf8"));
  if ("wrong" in read) throw new Trouble(`${mapping} is no mapping:\n${read.wrong.map((line) => `  ${line}`).join("\n")}\n`);
  return read.mapping;
}

function sayTried({ name, rowsIn, readable, leftOut, quarantined, samples }: TriedTable): void {
  say(`\n${name}: ${rowsIn} rows = ${readable} to be loaded + ${rowsIn - readable} quarantined`);
  for (const [reason, count] of Object.entries(quarantined)) say(`  ${String(count).padStart(7)}  ${reason}`);
  for (const [reason, count] of Object.entries(leftOut)) say(`  ${String(count).padStart(7)}  value left out: ${reason}`);
  for (const { number, cells, after } of samples) say(`  row ${number}\n    before ${JSON.stringify(cells)}\n    after  ${JSON.stringify(after)}`);
}

async function withPlace(municipalityId: string, work: (place: Parameters<typeof migrateSource>[0]) => Promise<void>): Promise<void> {
  const url = process.env["APP_DATABASE_URL"];
  if (!url) throw new Trouble("APP_DATABASE_URL is missing: the URL of the application's role\n");
  const dataSource = await new DataSource({ type: "postgres", url, entities, synchronize: false }).initialize();
  await work({ dataSource, municipalityId, now: () => new Date(), rowsAtOnce: 1_000 }).finally(() => dataSource.destroy());
}

function databaseName(): string {
  const url = new URL(process.env["APP_DATABASE_URL"] ?? "postgresql://none");
  return `${url.hostname}:${url.port}${url.pathname}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2)).catch((problem: unknown) => {
  const text = problem instanceof UnreadableSource ? `${problem.about}: ${troubles[problem.trouble]}\n` : problem instanceof Refused ? `refused: ${problem.code} ${problem.detail.about ?? ""}\n` : problem instanceof Trouble ? problem.message : undefined;
  process.stderr.write(text ?? `${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = problem instanceof Refused ? 1 : 2;
});
