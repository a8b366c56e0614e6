import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { apiProgram } from "./database.mjs";
import { withClient } from "./database-copy.mjs";
import { withThrowawayPostgres } from "./postgres.mjs";
import { build, root, run } from "./runtime.mjs";

test("any municipality of the country by its code, twice without harm; an unknown code is refused and loads nothing", { timeout: 120_000 }, async () => {
  await build(["--filter=@epidosi/api"]);
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-municipality-"));
  try {
    await withThrowawayPostgres(async ({ url }) => {
      const command = (...args) => run("node", [join(root, "infra/commands/municipality.mjs"), ...args], { env: { DATABASE_URL: url, DATA_DIR: dataDir }, quiet: true });
      const installed = () => withClient(url, async (client) => (await client.query("SELECT id, name FROM installed_municipality ORDER BY id")).rows);

      for (const args of [["--code", "9999"], ["--code", "71"], ["--code"], ["--code", "7101'; DROP TABLE office; --"], []]) {
        const refused = await command(...args);
        assert.equal(refused.code, 2, refused.all);
        assert.match(refused.all, /There is no municipality with the ELSTAT code|Say which municipality/u);
      }
      assert.deepEqual(await installed(), []);

      const loaded = await command("--code", "7101");
      assert.equal(loaded.code, 0, loaded.all);
      assert.match(loaded.output, /Municipality 7101 is loaded\. First password of every account: \S{8,}/u);
      assert.ok(existsSync(join(dataDir, "first-password-7101")));
      assert.equal((await command("--code", "7101")).code, 0);
      assert.equal((await command("--code", "0101")).code, 0);
      assert.deepEqual((await installed()).map((row) => row.id), ["0101", "7101"]);
      const units = await withClient(url, async (client) => (await client.query("SELECT count(*)::int AS count FROM municipal_unit")).rows[0].count);
      assert.ok(units > 5, "with all their municipal units");
      await apiProgram("migrate.js", [], { DATABASE_URL: url });
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
