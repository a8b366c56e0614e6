// `npm run restore -- --from DIR`: puts a backup in the place of the database, with the server stopped. The database that was
// there is kept under another name. If the register's witness knows more numbers than the backup, the register stays closed
// after the start until two persons explain them (trust §1).
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { apiProgram, openDatabase } from "./database.mjs";
import { build, command, ensureInstalled, root, step, Trouble } from "./runtime.mjs";

const from = process.argv.includes("--from") ? process.argv[process.argv.indexOf("--from") + 1] : undefined;

await command(async () => {
  if (!from) throw new Trouble("Name the backup: npm run restore -- --from DIR");
  const dir = resolve(from);
  if (!existsSync(dir)) throw new Trouble(`There is no folder ${dir}.`);
  ensureInstalled();
  const { copyIn, readBackup, withClient } = await import("./database-copy.mjs");
  step("holding the backup against its hashes");
  const manifest = await readBackup(dir);
  if (!existsSync(join(root, "api/dist/migrate.js"))) await build(["--filter=@epidosi/api"]);
  const database = await openDatabase();
  try {
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    const made = `${name}_restoring`;
    const kept = `${name}_before_${new Date().toISOString().replaceAll(/\D/gu, "").slice(0, 14)}`;
    const admin = at(url, "postgres");
    await withClient(admin, async (client) => {
      await refuseUsed(client, name);
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(made)}`);
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(made)}`);
    });
    try {
      step(`making the tables as they were at ${manifest.takenAt}`);
      await apiProgram("migrate.js", ["--to", manifest.migrations.at(-1)], { DATABASE_URL: at(url, made) });
      step("loading");
      await copyIn({ url: at(url, made), dir, manifest });
      await withClient(admin, async (client) => {
        await refuseUsed(client, name);
        await client.query("BEGIN");
        await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} RENAME TO ${client.escapeIdentifier(kept)}`);
        await client.query(`ALTER DATABASE ${client.escapeIdentifier(made)} RENAME TO ${client.escapeIdentifier(name)}`);
        await client.query("COMMIT");
      });
    } catch (problem) {
      await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(made)}`));
      throw problem;
    }
    process.stdout.write(`Restored from ${dir}, taken at ${manifest.takenAt}.\nThe database that was here is kept as ${kept}; drop it when you are sure.\n`);
    for (const { municipalityId, year, number } of manifest.registers) process.stdout.write(`register ${municipalityId}/${year}: last number ${number}\n`);
    process.stdout.write("Now start the server. A register whose witness knows more numbers waits for two persons: «Πρωτόκολλο».\n");
  } finally {
    await database.stop();
  }
});

function at(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

async function refuseUsed(client, name) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'", [name]);
  if (rowCount) throw new Trouble(`Somebody is connected to the database ${name}. Stop the server first; nothing was changed.`);
}
