// The server dies between a request and its answer; the clerk's screen repeats the same command when it is back.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { signIn } from "./client.mjs";
import { apiProgram } from "./database.mjs";
import { withClient } from "./database-copy.mjs";
import { withThrowawayPostgres } from "./postgres.mjs";
import { build } from "./runtime.mjs";
import { startServer } from "./server.testing.mjs";

const password = "killed-test-1";
/** Milliseconds after the requests left, or as soon as the database has a number that nobody was told. */
const moments = [0, 15, 40, 80, "NUMBERED", "NUMBERED", "NUMBERED", "NUMBERED"];
const atOnce = 4;

test("killed at any moment of a filing, and asked again: one application, one number, the same answer, no gap", { timeout: 240_000 }, async (t) => {
  await build(["--filter=@epidosi/api"]);
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-killed-"));
  chmodSync(dataDir, 0o755);
  try {
    await withThrowawayPostgres(async ({ url: ownerUrl }) => {
      await apiProgram("migrate.js", [], { DATABASE_URL: ownerUrl });
      await apiProgram("load-municipality.js", ["--demo"], { DATABASE_URL: ownerUrl, DATA_DIR: dataDir, FIRST_PASSWORD: password });
      const commands = [];
      let cut = 0;
      let cutAfterNumber = 0;
      const watch = new pg.Client({ connectionString: ownerUrl });
      await watch.connect();
      let server = await startServer({ ownerUrl, dataDir });
      for (const moment of moments) {
        const clerk = await signIn({ url: server.url, municipality: "7105", username: "tylisos", password });
        const office = (await clerk.ask("{ offices { id code } }")).find((row) => row.code === "B2").id;
        const filings = await Promise.all(Array.from({ length: atOnce }, () => clerk.prepareFiling(office)));
        const sent = filings.map((filing) => {
          const commandId = randomUUID();
          return { commandId, filing, answer: clerk.act(...filing.call, { ...filing.variables, commandId }, filing.success).catch(() => undefined) };
        });
        if (moment === "NUMBERED") while ((await entries(watch)) === commands.length) continue;
        else await new Promise((done) => setTimeout(done, moment));
        await server.end("SIGKILL");
        server = await startServer({ ownerUrl, dataDir });
        const answered = (await Promise.all(sent.map(({ answer }) => answer))).filter(Boolean).length;
        cut += atOnce - answered;
        cutAfterNumber += (await entries(watch)) - commands.length - answered;
        const again = await signIn({ url: server.url, municipality: "7105", username: "tylisos", password });
        for (const { commandId, filing, answer } of sent) {
          const first = await answer;
          const second = await again.act(...filing.call, { ...filing.variables, commandId }, filing.success);
          const third = await again.act(...filing.call, { ...filing.variables, commandId }, filing.success);
          if (first) assert.deepEqual(second, first, "an answer that was given is given again");
          assert.deepEqual(third, second);
          commands.push(second);
        }
      }
      await server.end("SIGTERM");
      await watch.end();
      t.diagnostic(`${cut} of ${commands.length} requests were cut off, ${cutAfterNumber} of them after their number was given`);
      assert.ok(cut > 0, "no request was cut off: the test kills too late");
      const numbers = commands.map((filed) => filed.protocolEntry.number).sort((one, other) => one - other);
      assert.deepEqual(numbers, Array.from({ length: moments.length * atOnce }, (_, index) => index + 1));
      for (const table of ["application", "protocol_entry", "registration_receipt"]) assert.equal(await count(ownerUrl, table), numbers.length, table);
      const witnessed = new Set(readFileSync(join(dataDir, "protocol-witness"), "utf8").match(/\d+$/gmu)?.map(Number));
      assert.ok(witnessed.has(numbers.length), "the witness knows the last number that was answered");
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

function count(ownerUrl, table) {
  return withClient(ownerUrl, async (client) => (await client.query(`SELECT count(*)::int AS count FROM ${client.escapeIdentifier(table)}`)).rows[0].count);
}

async function entries(client) {
  return (await client.query("SELECT count(*)::int AS count FROM protocol_entry")).rows[0].count;
}
