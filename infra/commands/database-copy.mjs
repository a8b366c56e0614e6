// A database as a folder of files and back: every table through COPY in one snapshot, each file with its SHA-256, and a
// manifest written last, so that a folder without one is no backup. Works between any two PostgreSQL from 15 on.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { Trouble } from "./runtime.mjs";

const manifestFile = "manifest.json";

/**
 * Copies the whole database into a new folder. Refuses a folder that exists and a role that row-level security would
 * show less than everything.
 * @param {{ url: string, dir: string, now: Date }} options @returns {Promise<Manifest>}
 */
export async function copyOut({ url, dir, now }) {
  if (existsSync(dir)) throw new Trouble(`${dir} exists already. Name a new folder: a backup never overwrites another.`);
  const partial = `${dir}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const manifest = await snapshot(url, partial, now);
    writeFileSync(join(partial, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    renameSync(partial, dir);
    return manifest;
  } catch (problem) {
    rmSync(partial, { recursive: true, force: true });
    throw problem;
  }
}

function snapshot(url, dir, now) {
  return withClient(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await seeEverything(client);
    const migrations = (await client.query("SELECT name FROM migrations ORDER BY id")).rows.map((row) => row.name);
    const registers = (await client.query(`SELECT municipality_id AS "municipalityId", year, last_number AS number FROM protocol_counter ORDER BY 1, 2`)).rows;
    const tables = [];
    for (const table of await findTables(client)) tables.push(await tableOut(client, table, dir));
    return { format: 1, takenAt: now.toISOString(), migrations, registers, tables };
  });
}

/** Reads a backup's manifest and holds every file against its hash. Refuses what is no backup, damaged or incomplete. @param {string} dir */
export async function readBackup(dir) {
  if (!existsSync(join(dir, manifestFile))) throw new Trouble(`${dir} holds no finished backup: there is no ${manifestFile} in it.`);
  const manifest = JSON.parse(readFileSync(join(dir, manifestFile), "utf8"));
  if (manifest.format !== 1) throw new Trouble(`The backup in ${dir} has a format this version does not know. Install the version that made it.`);
  for (const table of manifest.tables) {
    const file = join(dir, table.file);
    const sha256 = existsSync(file) ? await hashFile(file) : undefined;
    if (sha256 !== table.sha256) throw new Trouble(`${table.file} of the backup is ${sha256 ? "damaged" : "missing"}. Nothing was changed. Take another backup.`);
  }
  return manifest;
}

/** Loads a backup, as the tables' owner, into a database that has the backup's migrations and nothing else of worth. All of it or nothing. */
export async function copyIn({ url, dir, manifest }) {
  await withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query("SET CONSTRAINTS ALL DEFERRED");
    const tables = await findTables(client);
    const forced = (await client.query("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity")).rows;
    const named = (list) => list.map((table) => table.name).sort().join(" ");
    if (named(tables) !== named(manifest.tables)) throw new Trouble("The backup has other tables than its migrations make. Nothing was changed.");
    if (tables.length > 0) await client.query(`TRUNCATE ${tables.map((table) => quote(table.name)).join(", ")}`);
    // Inside this transaction alone the owner is not bound by the municipality's policy: it loads all of them.
    for (const { name } of forced) await client.query(`ALTER TABLE ${quote(name)} NO FORCE ROW LEVEL SECURITY`);
    for (const table of tables) await tableIn(client, manifest.tables.find((kept) => kept.name === table.name), dir);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    for (const { name } of forced) await client.query(`ALTER TABLE ${quote(name)} FORCE ROW LEVEL SECURITY`);
    await client.query("COMMIT");
  });
}

async function tableOut(client, { name, columns }, dir) {
  const file = `${name}.copy.gz`;
  const hash = createHash("sha256");
  const watch = new Transform({ transform: (chunk, _, done) => (hash.update(chunk), done(null, chunk)) });
  const source = client.query(copyTo(`COPY ${quote(name)} (${columns.map(quote).join(", ")}) TO STDOUT`));
  await pipeline(source, createGzip(), watch, createWriteStream(join(dir, file), { mode: 0o600 }));
  return { name, columns, rows: source.rowCount, file, sha256: hash.digest("hex") };
}

async function tableIn(client, { name, columns, rows, file }, dir) {
  const target = client.query(copyFrom(`COPY ${quote(name)} (${columns.map(quote).join(", ")}) FROM STDIN`));
  await pipeline(createReadStream(join(dir, file)), createGunzip(), target);
  if (target.rowCount !== rows) throw new Trouble(`${name} has ${target.rowCount} rows and should have ${rows}. Nothing was changed.`);
}

/** Ordinary tables with their columns, a table after those it refers to. The list of migrations is the migrator's own. */
async function findTables(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT coalesce(array_agg(DISTINCT t.relname::text), '{}') FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
       WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT f.condeferrable AND t.oid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'migrations' ORDER BY 1`);
  const waiting = new Map(rows.map((row) => [row.name, row]));
  const ordered = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter((table) => !table.needs.some((name) => waiting.has(name)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(", ")}`);
    for (const table of free) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

/** Row-level security would hide rows from a role it binds: with `row_security` off such a role gets an error instead. */
async function seeEverything(client) {
  await client.query("SET LOCAL row_security = off");
  const { rows } = await client.query("SELECT rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user");
  if (!rows[0]?.all) throw new Trouble("This role does not see every municipality's rows. Set DATABASE_URL to a superuser or to a role with BYPASSRLS (infra/database/roles.sql makes epidosi_backup).");
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function hashFile(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function quote(name) {
  return pg.escapeIdentifier(name);
}

/**
 * @typedef {{ name: string, columns: string[], rows: number, file: string, sha256: string }} TableFile
 * @typedef {{ format: 1, takenAt: string, migrations: string[], registers: { municipalityId: string, year: number, number: number }[], tables: TableFile[] }} Manifest
 */
