// A small year of what `npm run simulate:year` does with twenty thousand applications.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pinnedNodeFolder, root, run } from "./runtime.mjs";

test("a small year balances: every number, every thing, every batch, nothing waits unseen", { timeout: 600_000 }, async (t) => {
  const out = mkdtempSync(join(tmpdir(), "epidosi-year-"));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "infra/commands/simulate-year.mjs"), "--applications", "120", "--seed", "2", "--out", out], { quiet: true });
  t.diagnostic(done.output.trim().split("\n").at(-1) ?? "");
  assert.equal(done.code, 0, done.all.slice(-4_000));
  assert.match(readFileSync(join(out, "year.md"), "utf8"), /Όλα ισοσκελίζουν/u);
});
