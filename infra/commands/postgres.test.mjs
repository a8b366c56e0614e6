import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { startPostgres, withThrowawayPostgres } from "./postgres.mjs";
import { projectEnv } from "./runtime.mjs";

const module = new URL("./postgres.mjs", import.meta.url).href;

test("a killed command's server is found again with its data, and its password is its owner's alone", { timeout: 60_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-postgres-test-"));
  chmodSync(dataDir, 0o755);
  const pidFile = join(dataDir, "cluster/postmaster.pid");
  try {
    const url = await startAndBeKilled(dataDir);
    assert.equal(statSync(join(dataDir, "owner-password")).mode & 0o777, 0o600);
    const again = await startPostgres({ dataDir });
    assert.equal(again.url, url, "the running server is used, not a second one");
    assert.deepEqual(await ask(again.url, "SELECT word FROM kept"), [{ word: "μένει" }]);
    await again.stop();
    await assert.rejects(ask(url, "SELECT 1"), /ECONNREFUSED/u, "nobody else would stop it");

    const mine = await startPostgres({ dataDir });
    await (await startPostgres({ dataDir })).stop();
    assert.deepEqual(await ask(mine.url, "SELECT word FROM kept"), [{ word: "μένει" }], "a guest does not stop it");
    await mine.stop();
  } finally {
    if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGINT");
    for (let waited = 0; existsSync(pidFile) && waited < 10_000; waited += 100) await new Promise((done) => setTimeout(done, 100));
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("a throwaway server sorts Greek, and is gone also when the work fails", { timeout: 60_000 }, async () => {
  let used = "";
  await assert.rejects(
    withThrowawayPostgres(async ({ url }) => {
      used = url;
      const rows = await ask(url, "SELECT word FROM (VALUES ('ωμέγα'), ('άλφα'), ('βήτα'), ('Άβδηρα')) AS words (word) ORDER BY word");
      assert.deepEqual(rows.map(({ word }) => word), ["Άβδηρα", "άλφα", "βήτα", "ωμέγα"]);
      throw new Error("the work failed");
    }),
    /the work failed/u,
  );
  await assert.rejects(ask(used, "SELECT 1"), /ECONNREFUSED/u);
});

test("as root, a folder the database's user may not enter is named", { skip: process.getuid?.() !== 0 && "only root runs it as another user" }, async () => {
  const closed = mkdtempSync(join(tmpdir(), "epidosi-closed-"));
  mkdirSync(join(closed, "data"));
  try {
    await assert.rejects(startPostgres({ dataDir: join(closed, "data") }), (trouble) => trouble.message.includes(`may not enter ${closed}`));
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});

/** Starts the server in a process of its own, which is then killed without a word. @param {string} dataDir */
function startAndBeKilled(dataDir) {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(module)});
    const { default: pg } = await import(${JSON.stringify(import.meta.resolve("pg"))});
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("CREATE TABLE kept (word text)");
    await client.query("INSERT INTO kept VALUES ('μένει')");
    await client.end();
    process.stdout.write(url + "\\n");
    setInterval(() => undefined, 1000);`;
  return new Promise((done, fail) => {
    const child = spawn("node", ["--input-type=module", "--eval", script], { env: projectEnv(), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    child.stdout.on("data", (text) => {
      output += text;
      if (output.endsWith("\n")) child.kill("SIGKILL");
    });
    child.on("error", fail);
    child.on("close", () => (output ? done(output.trim()) : fail(new Error(errors))));
  });
}

async function ask(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
