// A short stretch of what `npm run chaos:custody` does for a minute with two hundred couriers.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pinnedNodeFolder, root, run } from "./runtime.mjs";

test("API processes and PostgreSQL killed under twenty couriers: no hand-over lost or doubled, every chain verifies", { timeout: 240_000 }, async (t) => {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "infra/commands/chaos-custody.mjs"), "--seconds", "12", "--couriers", "20", "--seed", "3"], { quiet: true });
  t.diagnostic(done.output.trim());
  assert.equal(done.code, 0, done.all.slice(-2_000));
  assert.match(done.output, /0 lost, 0 doubled, 0 without custodian/u);
});
