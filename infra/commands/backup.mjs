// `npm run backup [-- --out DIR]`: the whole database as files in a new folder, while the server runs. It holds personal data:
// keep it encrypted and elsewhere. The register's witness stays beside the server and is never part of it (trust §1).
import { join, resolve } from "node:path";
import { dataDir, openDatabase } from "./database.mjs";
import { command, ensureInstalled, step } from "./runtime.mjs";

const now = new Date();
const named = process.argv.includes("--out") ? process.argv[process.argv.indexOf("--out") + 1] : undefined;
const dir = resolve(named ?? join(dataDir, "backups", now.toISOString().replaceAll(/[:.]/gu, "-")));

await command(async () => {
  ensureInstalled();
  const { copyOut } = await import("./database-copy.mjs");
  const database = await openDatabase();
  try {
    step(`copying the database to ${dir}`);
    const manifest = await copyOut({ url: database.url, dir, now });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`Backup: ${dir}\n${manifest.tables.length} tables, ${rows} rows\n`);
    for (const { municipalityId, year, number } of manifest.registers) process.stdout.write(`register ${municipalityId}/${year}: last number ${number}\n`);
  } finally {
    await database.stop();
  }
});
