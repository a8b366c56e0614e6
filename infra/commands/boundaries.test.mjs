// Each boundary of the house bites: a small house with one wrong import per rule, cruised with the project's own rules.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { projectEnv, root } from "./runtime.mjs";

const library = (name) => ({ [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }), [`node_modules/${name}/index.js`]: "exports.it = 1;\n" });
const uses = (from) => `import { it } from "${from}";\nexport const used = it;\n`;
const it = "export const it = 1;\n";
const offices = { "api/src/features/offices/index.ts": 'export { it } from "./find-offices";\n', "api/src/features/offices/find-offices.ts": it };

const wrong = {
  "no-cycles": { "api/src/platform/a.ts": 'import { b } from "./b";\nexport const a = () => b;\n', "api/src/platform/b.ts": 'import { a } from "./a";\nexport const b = () => a;\n' },
  "platform-knows-no-room": { ...offices, "api/src/platform/clock.ts": uses("../features/offices") },
  "one-door": { ...offices, "api/src/features/staff/find-staff.ts": uses("../offices/find-offices") },
  "left-only-offices": { "api/src/features/staff/index.ts": it, "api/src/features/offices/find-offices.ts": uses("../staff") },
  "left-only-custody": { "api/src/features/transfers/index.ts": it, "api/src/features/custody/move-items.ts": uses("../transfers") },
  "rules-are-pure": { "api/src/platform/database.ts": it, "api/src/features/custody/custody.rules.ts": uses("../../platform/database") },
  "rules-touch-no-machine": { "api/src/features/custody/custody.rules.ts": 'import { readFileSync } from "node:fs";\nexport const used = readFileSync;\n' },
  "entities-know-no-graphql": { ...library("type-graphql"), "api/src/features/custody/custody.entity.ts": uses("type-graphql") },
  "acts-know-no-transport": { ...library("fastify"), "api/src/features/custody/move-items.ts": uses("fastify") },
  "nobody-imports-resolvers": { "api/src/features/custody/custody.resolver.ts": it, "api/src/main.ts": uses("./features/custody/custody.resolver") },
  "nobody-imports-tests": { "api/src/testing.ts": it, "api/src/main.ts": uses("./testing") },
};

const right = {
  ...offices,
  ...library("type-graphql"),
  "api/src/platform/clock.ts": it,
  "api/src/features/offices/office.rules.ts": uses("../../platform/clock"),
  "api/src/features/staff/find-staff.ts": uses("../offices"),
  "api/src/features/staff/staff.resolver.ts": uses("type-graphql"),
  "api/src/schema.ts": uses("./features/staff/staff.resolver"),
  "api/src/house.test.ts": uses("./features/offices/find-offices"),
};

for (const [rule, files] of Object.entries(wrong))
  test(`the boundary ${rule} refuses`, () => {
    const { violations } = cruise(files);
    assert.ok(violations.includes(rule), `broken: ${violations.join(", ") || "none"}`);
  });

test("a house that keeps its boundaries passes, and was really looked at", () => {
  const { violations, cruised } = cruise(right);
  assert.deepEqual(violations, []);
  assert.ok(cruised >= 7, `${cruised} modules were cruised`);
});

/** @param {Record<string, string>} files path to text */
function cruise(files) {
  const house = realpathSync(mkdtempSync(join(tmpdir(), "epidosi-boundaries-")));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const done = spawnSync("depcruise", ["--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json", "api/src"], { cwd: house, env: projectEnv(), encoding: "utf8" });
    const { summary } = JSON.parse(done.stdout);
    return { violations: [...new Set(summary.violations.map((violation) => violation.rule.name))], cruised: summary.totalCruised };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}
