// `npm run chaos:migration [-- --kills 20 --people 2000 --seed 1]`: the databases of four abolished municipalities move in (S1) while the program that brings them, and
// PostgreSQL every fifth time, are killed (SIGKILL) at random. Ends with 0 only where every row of every source ends as it ends without a kill, and nothing is doubled.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { apiProgram } from "./database.mjs";
import { withClient } from "./database-copy.mjs";
import { command, pinnedNodeFolder, projectEnv, root, serverFlags, step, Trouble } from "./runtime.mjs";
import { inHouse, killPostgres, mulberry, pause } from "./wreck.mjs";

const argument = (name, otherwise) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const [kills, people, seed] = [argument("--kills", 20), argument("--people", 2_000), argument("--seed", Date.now() % 1_000_000)];
const municipality = "7105";
const random = mulberry(seed);

await command(() =>
  inHouse(
    async (house) => {
      const { appDatabaseUrl } = await apiProgram("migrate.js", [], { DATABASE_URL: house.url });
      const parties = await withClient(house.url, async (client) => ({
        username: (await client.query("SELECT username FROM staff_member WHERE municipality_id = $1 ORDER BY username LIMIT 1", [municipality])).rows[0].username,
        units: (await client.query("SELECT unit_code FROM predecessor_office WHERE municipality_id = $1 ORDER BY unit_code", [municipality])).rows.map((row) => row.unit_code),
      }));
      const { oldDatabases } = createRequire(import.meta.url)(join(root, "api/dist/features/legacy/old-databases.testing.js"));
      const sources = oldDatabases({ seed: 1998, people }).map((old, index) => {
        const [file, mapping] = [join(house.folder, old.file), join(house.folder, `${old.file}.json`)];
        writeFileSync(file, old.bytes);
        return { file, mapping, unit: parties.units[index % parties.units.length] };
      });
      for (const { file, mapping } of sources) writeFileSync(mapping, (await ended(program(["propose", file], appDatabaseUrl))).output);
      const load = ({ file, mapping, unit }) => program(["load", file, "--mapping", mapping, "--municipality", municipality, "--predecessor", unit, "--as", parties.username], appDatabaseUrl);

      step(`four databases of ${people} rows with no kill`);
      for (const source of sources) {
        const start = Date.now();
        const { code, output } = await ended(load(source));
        if (code !== 0) throw new Trouble(output);
        Object.assign(source, { took: Date.now() - start, run: /^Run (\S+)/mu.exec(output)?.[1] });
      }
      const whole = await counted(house);
      for (const { run } of sources) {
        const { code, output } = await ended(program(["undo", run, "--municipality", municipality, "--as", parties.username], appDatabaseUrl));
        if (code !== 0) throw new Trouble(output);
      }

      step(`the same with ${kills} kills, seed ${seed}`);
      const tally = { early: 0, program: 0 };
      for (let turn = 0; tally.program + house.kills.postgres < kills; turn += 1) {
        const source = sources[Math.floor((turn * sources.length) / kills) % sources.length];
        const child = load(source);
        const end = ended(child);
        await Promise.race([pause(source.took * (0.25 + 0.5 * random())), end]);
        if (child.exitCode !== null) tally.early += 1;
        else if ((tally.program + house.kills.postgres) % 5 === 4) await killPostgres(house);
        else {
          tally.program += 1;
          child.kill("SIGKILL");
        }
        await end;
      }
      for (const source of sources) {
        const { code, output } = await ended(load(source));
        if (code !== 0) throw new Trouble(output);
      }
      const after = await counted(house);
      const differing = Object.keys(whole).filter((name) => whole[name] !== after[name]);
      process.stdout.write(`${tally.program} times the program and ${house.kills.postgres} times PostgreSQL killed (${tally.early} loads ended before); ${after.rows}\n`);
      if (differing.length > 0) throw new Trouble(`The migration did not hold:\n${differing.map((name) => `${name}: ${whole[name]} without kills, ${after[name]} with them`).join("\n")}`);
      process.stdout.write("every row ends as without a kill, nothing doubled, nothing lost\n");
    },
    { servers: 0 },
  ),
);

function program(args, appDatabaseUrl) {
  return spawn(join(pinnedNodeFolder(), "node"), [...serverFlags, join(root, "api/dist/migration-command.js"), ...args], { env: projectEnv({ APP_DATABASE_URL: appDatabaseUrl }), stdio: ["ignore", "pipe", "pipe"] });
}

async function ended(child) {
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += child.spawnargs.includes("load") ? data : ""));
  const [code] = await once(child, "close");
  return { code, output };
}

/** What the runs that stand left: ends of rows by source, and how much of each thing there is. */
async function counted(house) {
  return withClient(house.url, async (client) => {
    const one = async (sql) => (await client.query(sql, [municipality])).rows[0].what;
    const things = ["applicant", "applicant_name", "name_sound", "travel_document", "legacy_number"];
    const ofRuns = ["migration_person", "legacy_case"];
    const running = "(SELECT id FROM migration_run WHERE municipality_id = $1 AND state <> 'UNDONE')";
    const counts = {
      rows: await one(`SELECT string_agg(source || ' ' || outcome || ' ' || count, ', ' ORDER BY source, outcome) AS what FROM (SELECT r.source, w.outcome, count(*) FROM migration_run r JOIN migration_row w ON w.municipality_id = r.municipality_id AND w.run_id = r.id WHERE r.municipality_id = $1 AND r.state = 'RECONCILED' GROUP BY 1, 2) AS ends`),
      ends: await one(`SELECT md5(string_agg(r.source || w.number || w.outcome || coalesce(w.reason, '') || w.left_out::text, ',' ORDER BY r.source, w.number)) AS what FROM migration_run r JOIN migration_row w ON w.municipality_id = r.municipality_id AND w.run_id = r.id WHERE r.municipality_id = $1 AND r.state = 'RECONCILED'`),
      matches: await one(`SELECT string_agg(grade || ' ' || count, ', ' ORDER BY grade) AS what FROM (SELECT grade, count(*) FROM migration_match WHERE municipality_id = $1 AND run_id IN ${running} GROUP BY 1) AS grades`),
    };
    for (const thing of things) counts[thing] = await one(`SELECT count(*)::int AS what FROM ${thing} WHERE municipality_id = $1`);
    for (const thing of ofRuns) counts[thing] = await one(`SELECT count(*)::int AS what FROM ${thing} WHERE municipality_id = $1 AND run_id IN ${running}`);
    return counts;
  });
}
