// `npm start` as a newcomer meets it: it says who can sign in, keeps what was filed, stops cleanly, refuses what cannot work.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { firstPassword, signIn } from "./client.mjs";
import { freePort } from "./postgres.mjs";
import { projectEnv, root, run } from "./runtime.mjs";

const command = join(root, "infra/commands/start.mjs");

test("started, stopped and started again: accounts of each role are told, data and numbers go on, nothing is left running", { timeout: 600_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-start-"));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  try {
    const first = await started(port, dataDir);
    for (const role of ["COUNTER_CLERK", "CUSTODIAN", "COURIER", "CENTRAL_CLERK", "SUPERVISOR", "AUDITOR", "ADMIN"]) assert.match(first.said(), new RegExp(role, "u"));
    assert.match(first.said(), new RegExp(`Epidosi is ready: ${url}`, "u"));
    const password = firstPassword(dataDir, "7105");
    assert.ok(first.said().includes(password));
    const clerk = await signIn({ url, municipality: "7105", username: "tylisos", password });
    const office = (await clerk.ask("{ offices { id code } }")).find((row) => row.code === "B2").id;
    const filed = await clerk.file(office);
    assert.equal(filed.protocolEntry.number, 1);
    const page = await (await fetch(url)).text();
    assert.match(page, /<html lang="el"/u);

    const taken = await run("node", [command], { env: { PORT: String(port), DATA_DIR: dataDir }, quiet: true });
    assert.equal(taken.code, 1);
    assert.match(taken.all, new RegExp(`Port ${port} is in use\\. Stop what listens there, or choose another`, "u"));

    await first.stop();
    await assert.rejects(fetch(url));
    assert.equal(existsSync(join(dataDir, "postgres/cluster/postmaster.pid")), false, "PostgreSQL stopped too");

    const second = await started(port, dataDir);
    const again = await signIn({ url, municipality: "7105", username: "tylisos", password });
    assert.equal((await again.ask("query ($id: ID!) { application(id: $id) { id } }", { id: filed.id })).id, filed.id);
    assert.equal((await again.file(office)).protocolEntry.number, 2);
    await second.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("a port that is none is refused before anything starts", { timeout: 60_000 }, async () => {
  for (const PORT of ["http", "70000", "-1"]) {
    const refused = await run("node", [command], { env: { PORT }, quiet: true });
    assert.equal(refused.code, 1);
    assert.match(refused.all, /PORT must be a whole number from 1 to 65535/u);
  }
});

/** Runs the command until it says that it is ready. */
function started(port, dataDir) {
  return new Promise((resolve, reject) => {
    const child = spawn("node", [command], { env: projectEnv({ PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: undefined, FIRST_PASSWORD: undefined }), stdio: ["ignore", "pipe", "pipe"] });
    let all = "";
    const over = new Promise((done) => child.on("exit", (code) => done(code)));
    const stop = async () => {
      child.kill("SIGINT");
      assert.equal(await over, 0, all);
    };
    const hear = (text) => {
      all += text;
      if (all.includes("Ctrl-C stops it.")) resolve({ said: () => all, stop });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${all}`)));
  });
}
