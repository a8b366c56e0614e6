// A short stretch of what `npm run chaos:migration` does with twenty kills.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pinnedNodeFolder, root, run } from "./runtime.mjs";

test("a migration killed at random, and PostgreSQL with it: every row ends as without a kill", { timeout: 240_000 }, async (t) => {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "infra/commands/chaos-migration.mjs"), "--kills", "5", "--people", "600", "--seed", "2"], { quiet: true });
  t.diagnostic(done.output.trim());
  assert.equal(done.code, 0, done.all.slice(-2_000));
  assert.match(done.output, /nothing doubled, nothing lost/u);
});
