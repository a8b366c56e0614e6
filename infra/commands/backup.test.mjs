// Backup and restore as an administrator does them: the commands themselves, on a real server with real filings.
import assert from "node:assert/strict";
import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { signIn } from "./client.mjs";
import { apiProgram } from "./database.mjs";
import { withClient } from "./database-copy.mjs";
import { startPostgres } from "./postgres.mjs";
import { build, root, run } from "./runtime.mjs";
import { startServer } from "./server.testing.mjs";

const password = "backup-test-1";
const scratch = mkdtempSync(join(tmpdir(), "epidosi-backup-"));
chmodSync(scratch, 0o755);
const witness = join(scratch, "data/protocol-witness");
let postgres;

before(async () => {
  await build(["--filter=@epidosi/api"]);
  postgres = await startPostgres({ dataDir: join(scratch, "postgres"), fast: true });
});
after(async () => {
  await postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

test("what a backup holds comes back, and no printed number is ever given again", { timeout: 300_000 }, async () => {
  const owner = { DATABASE_URL: postgres.url, DATA_DIR: join(scratch, "data"), FIRST_PASSWORD: password };
  await apiProgram("migrate.js", [], owner);
  await apiProgram("load-municipality.js", ["--demo"], owner);
  const full = join(scratch, "full");

  const before = await withServer(async (url) => {
    const clerk = await person(url, "tylisos");
    const first = await clerk.file(await office(clerk), { latinSurname: "O'BRIEN\\N", greekSurname: "Τάδε \"δοκιμή\"" });
    assert.match((await command("backup", ["--out", full])).output, /register 7105\/\d{4}: last number 1/u);
    const lost = [await clerk.file(await office(clerk)), await clerk.file(await office(clerk))];
    assert.deepEqual(lost.map((filed) => filed.protocolEntry.number), [2, 3]);
    const refused = await command("restore", ["--from", full], 1);
    assert.match(refused.all, /Stop the server first; nothing was changed/u);
    assert.equal((await clerk.file(await office(clerk))).protocolEntry.number, 4);
    return first;
  });
  const year = before.protocolEntry.year;
  const rows = await counts();

  assert.match((await command("restore", ["--from", full])).output, /kept as epidosi_before_/u);
  assert.equal((await counts("epidosi_before_%")).application, rows.application, "what was there is kept");
  assert.equal((await counts()).application, 1);

  await withServer(async (url) => {
    const clerk = await person(url, "tylisos");
    const again = await clerk.ask(`query ($id: ID!) { application(id: $id) { protocolEntry { number } applicant { latinSurname greekSurname } receipt { code paperUrl } } }`, { id: before.id });
    assert.deepEqual(again, { protocolEntry: { number: 1 }, applicant: { latinSurname: "O'BRIEN\\N", greekSurname: "Τάδε \"δοκιμή\"" }, receipt: before.receipt });
    assert.equal((await clerk.paper(before.receipt.paperUrl)).subarray(0, 5).toString(), "%PDF-");

    assert.equal((await clerk.file(await office(clerk), {}, clerk.tryAct)).refused, "REGISTER_RECONCILING");
    const supervisor = await person(url, "epoptis");
    const settled = await supervisor.act(
      `reconcileRegister(commandId: $commandId, year: ${year}, reason: "Επαναφορά αντιγράφου", secondPerson: { username: "kentriki", password: "${password}" })`, "", {}, "RegisterYear { lastNumber epoch }");
    assert.deepEqual([settled.lastNumber, settled.epoch], [4, 2]);
    assert.equal((await clerk.file(await office(clerk))).protocolEntry.number, 5);
  });

  // The witness is gone with the machine: then the backup's last number is all there is, and the next one follows it.
  const later = join(scratch, "later");
  await command("backup", ["--out", later]);
  rmSync(witness);
  await command("restore", ["--from", later]);
  await withServer(async (url) => {
    const clerk = await person(url, "tylisos");
    assert.equal((await clerk.file(await office(clerk))).protocolEntry.number, 6);
  });
});

test("a backup of an older version is loaded into its own tables and then brought up to date", { timeout: 120_000 }, async () => {
  const old = new URL(postgres.url);
  old.pathname = "/old_version";
  await withClient(postgres.url, (client) => client.query("CREATE DATABASE old_version"));
  const owner = { DATABASE_URL: old.toString(), DATA_DIR: join(scratch, "old"), FIRST_PASSWORD: password };
  await apiProgram("migrate.js", ["--to", "CreateDeliveries1766000011000"], owner);
  await withClient(old.toString(), (client) => client.query("INSERT INTO protocol_counter VALUES ('7105', 2024, 41, now(), 1, false)"));
  await command("backup", ["--out", join(scratch, "old-backup")], 0, owner);
  await command("restore", ["--from", join(scratch, "old-backup")], 0, owner);
  await apiProgram("migrate.js", [], owner);
  await withClient(old.toString(), async (client) => {
    const { rows } = await client.query("SELECT last_number, witnessed_number FROM protocol_counter");
    assert.deepEqual(rows, [{ last_number: 41, witnessed_number: 0 }]);
  });
});

test("a damaged, incomplete, foreign or newer backup changes nothing and says so", { timeout: 120_000 }, async () => {
  const good = join(scratch, "full");
  const before = await counts();
  const spoiled = (name, spoil) => {
    const dir = join(scratch, name);
    cpSync(good, dir, { recursive: true });
    spoil(dir);
    return dir;
  };
  const manifest = (dir, change) => writeFileSync(join(dir, "manifest.json"), JSON.stringify({ ...JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")), ...change }));
  const cases = [
    [spoiled("flipped", (dir) => appendFileSync(join(dir, "application.copy.gz"), "x")), /application\.copy\.gz of the backup is damaged/u],
    [spoiled("short", (dir) => rmSync(join(dir, "office.copy.gz"))), /office\.copy\.gz of the backup is missing/u],
    [spoiled("unfinished", (dir) => rmSync(join(dir, "manifest.json"))), /holds no finished backup/u],
    [spoiled("format", (dir) => manifest(dir, { format: 2 })), /a format this version does not know/u],
    [spoiled("newer", (dir) => manifest(dir, { migrations: ["FromTheFuture1999000000000"] })), /comes from a newer one, so install that one first/u],
    [join(scratch, "nowhere"), /There is no folder/u],
  ];
  for (const [dir, says] of cases) assert.match((await command("restore", ["--from", dir], 1)).all, says);
  assert.match((await command("restore", [], 1)).all, /Name the backup/u);
  assert.match((await command("backup", ["--out", good], 1)).all, /never overwrites another/u);
  assert.deepEqual(await counts(), before);
  const left = await withClient(postgres.url, (client) => client.query("SELECT 1 FROM pg_database WHERE datname = 'epidosi_restoring'"));
  assert.equal(left.rowCount, 0, "nothing half made is left behind");
});

test("a role that row-level security binds takes no backup that would lack rows", { timeout: 60_000 }, async () => {
  const { appDatabaseUrl } = await apiProgram("migrate.js", [], { DATABASE_URL: postgres.url });
  const dir = join(scratch, "bound");
  assert.match((await command("backup", ["--out", dir], 1, { DATABASE_URL: appDatabaseUrl })).all, /does not see every municipality's rows/u);
  assert.deepEqual([existsSync(dir), existsSync(`${dir}.partial`)], [false, false]);
});

test("with the roles of infra/database/roles.sql: the owner is bound by the policies, and may still restore what the backup role saved", { timeout: 120_000 }, async () => {
  const roles = ["owner", "app", "backup"];
  const own = await startPostgres({ dataDir: join(scratch, "own"), fast: true });
  try {
    // The embedded server's superuser has the owner's name: it makes room for the one of the file.
    await withClient(own.url, (client) => client.query(`CREATE ROLE postgres SUPERUSER LOGIN PASSWORD '${password}'`));
    const superuser = Object.assign(new URL(own.url), { username: "postgres", password }).toString();
    await withClient(superuser, async (client) => {
      await client.query("ALTER ROLE epidosi_owner RENAME TO epidosi_installer");
      await client.query(readFileSync(join(root, "infra/database/roles.sql"), "utf8"));
      for (const role of roles) await client.query(`ALTER ROLE epidosi_${role} PASSWORD '${password}'`);
      await client.query("CREATE DATABASE municipality OWNER epidosi_owner");
    });
    const url = (role) => Object.assign(new URL(own.url), { username: `epidosi_${role}`, password, pathname: "/municipality" }).toString();
    const owner = { DATABASE_URL: url("owner"), APP_DATABASE_URL: url("app"), DATA_DIR: join(scratch, "own-data"), FIRST_PASSWORD: password };
    assert.deepEqual(await apiProgram("migrate.js", [], owner), {}, "no password on standard output");
    await apiProgram("load-municipality.js", ["--code", "7101"], owner);
    await command("backup", ["--out", join(scratch, "by-role")], 0, { ...owner, DATABASE_URL: url("backup") });
    await command("restore", ["--from", join(scratch, "by-role")], 0, owner);
    await withClient(url("owner"), async (client) => {
      assert.equal((await client.query("SELECT 1 FROM staff_member")).rowCount, 0, "the owner without a municipality sees nobody");
      assert.equal((await client.query("SELECT 1 FROM pg_class WHERE relrowsecurity <> relforcerowsecurity AND relnamespace = 'public'::regnamespace")).rowCount, 0, "every policy is forced again");
      await client.query("SELECT set_config('epidosi.municipality', '7101', false)");
      assert.ok((await client.query("SELECT 1 FROM staff_member")).rowCount > 0);
    });
    await withClient(url("app"), async (client) => {
      assert.equal((await client.query("SELECT 1 FROM migrations")).rowCount > 0, true);
      await assert.rejects(client.query("CREATE TABLE mine (id int)"), /permission denied/u);
    });
    await assert.rejects(withClient(url("backup"), (client) => client.query("DELETE FROM office")), /permission denied/u);
  } finally {
    await own.stop();
  }
});

async function command(name, args, code = 0, env = {}) {
  const done = await run("node", [join(root, `infra/commands/${name}.mjs`), ...args], { env: { DATABASE_URL: postgres.url, DATA_DIR: join(scratch, "data"), ...env }, quiet: true });
  assert.equal(done.code, code, done.all);
  return done;
}

/** Rows per table of the database, or of the one whose name is like that. */
async function counts(like) {
  const url = new URL(postgres.url);
  if (like) url.pathname = `/${await withClient(postgres.url, async (client) => (await client.query("SELECT datname FROM pg_database WHERE datname LIKE $1 ORDER BY 1 LIMIT 1", [like])).rows[0].datname)}`;
  return withClient(url.toString(), async (client) => {
    const { rows } = await client.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
    const found = {};
    for (const { relname } of rows) found[relname] = Number((await client.query(`SELECT count(*) FROM ${client.escapeIdentifier(relname)}`)).rows[0].count);
    return found;
  });
}

/** The server on the test's database, for as long as `work` lasts. */
async function withServer(work) {
  const server = await startServer({ ownerUrl: postgres.url, dataDir: join(scratch, "data") });
  try {
    return await work(server.url);
  } finally {
    await server.end("SIGTERM");
  }
}

function person(url, username) {
  return signIn({ url, municipality: "7105", username, password });
}

async function office(clerk) {
  return (await clerk.ask("{ offices { id code } }")).find((row) => row.code === "B2").id;
}
