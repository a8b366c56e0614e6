// A short stretch of what `npm run chaos:register` does for a minute with two hundred clerks.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pinnedNodeFolder, root, run } from "./runtime.mjs";

test("API processes and PostgreSQL killed under forty clerks: every number once, every answer true", { timeout: 240_000 }, async (t) => {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "infra/commands/chaos-register.mjs"), "--seconds", "15", "--clerks", "40", "--seed", "3"], { quiet: true });
  t.diagnostic(done.output.trim());
  assert.equal(done.code, 0, done.all.slice(-2_000));
  assert.match(done.output, /every number once, none unexplained, every answer true/u);
});
