// `npm test`: everything, from a bare machine. `npm test -- --only api` runs one step. Last line: N passed, N failed.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, command, ensureInstalled, root, run, step, Trouble } from "./runtime.mjs";

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const scratch = mkdtempSync(join(tmpdir(), "epidosi-results-"));
chmodSync(scratch, 0o755);
const jest = { NODE_OPTIONS: "--experimental-vm-modules --no-warnings" };
let passed = 0;
let failed = 0;

const steps = {
  lint: () => once("oxlint", ["--deny-warnings"]),
  boundaries: checkBoundaries,
  types: async () => {
    for (const workspace of ["schema", "api", "web", "e2e"]) await once("tsc", ["--noEmit", "-p", "."], workspace);
  },
  unused: () => once("knip", ["--no-progress"]),
  commands: () => nodeTests("infra"),
  schema: () => nodeTests("schema/src"),
  drift: async () => {
    await once("npm", ["run", "--silent", "drift"], "api");
    await once("npm", ["run", "--silent", "drift"], "web");
  },
  api: () => jestTests("api"),
  web: () => jestTests("web"),
  build: async () => {
    await build();
    count("build", true);
    await once("npm", ["run", "--silent", "payload"], "web");
  },
  errand: async () => once("node", [join(root, "infra/commands/errand.mjs"), "--out", join(scratch, "papers")], ".", { DATA_DIR: join(scratch, "data") }),
  browser: browserTests,
};

await command(async () => {
  ensureInstalled();
  if (only && !(only in steps)) throw new Trouble(`There is no step ${only}. Steps: ${Object.keys(steps).join(", ")}`);
  for (const [name, work] of Object.entries(steps)) {
    if (only && only !== name) continue;
    const from = Date.now();
    step(name);
    try {
      await work();
    } catch (problem) {
      process.stderr.write(`${problem instanceof Trouble ? problem.message : problem.stack}\n`);
      failed += 1;
    }
    step(`${name}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
  }
  rmSync(scratch, { recursive: true, force: true });
  if (failed > 0 || passed === 0) process.exitCode = 1;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
});

function count(what, fine) {
  if (fine) passed += 1;
  else {
    failed += 1;
    process.stderr.write(`FAILED: ${what}\n`);
  }
}

async function once(program, args, workspace = ".", env = {}) {
  const done = await run(program, args, { cwd: join(root, workspace), env, quiet: true });
  if (done.code !== 0) process.stderr.write(`${done.all.slice(-8000)}\n`);
  count(`${program} ${args.join(" ")} (${workspace})`, done.code === 0);
}

/** dependency-cruiser, and the count of what it cruised: with the wrong parser it cruises nothing and passes. */
async function checkBoundaries() {
  const done = await run("depcruise", ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "api/src", "schema/src"], { quiet: true });
  const { summary } = JSON.parse(done.output);
  for (const violation of summary.violations) process.stderr.write(`${violation.rule.name}: ${violation.from} -> ${violation.to}\n`);
  process.stderr.write(`  ${summary.totalCruised} modules, ${summary.totalDependenciesCruised ?? 0} dependencies\n`);
  count("boundaries", summary.violations.length === 0);
  count("boundaries: at least 200 modules were cruised", summary.totalCruised >= 200);
}

async function jestTests(workspace) {
  const file = join(scratch, `${workspace}.json`);
  const done = await run("jest", ["--ci", "--json", `--outputFile=${file}`], { cwd: join(root, workspace), env: jest, quiet: true });
  if (!existsSync(file)) throw new Trouble(done.all.slice(-8000));
  const result = JSON.parse(readFileSync(file, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (!result.success) process.stderr.write(`${done.all.slice(-20_000)}\n`);
}

async function nodeTests(folder) {
  const files = readdirSync(join(root, folder), { recursive: true }).filter((file) => /\.test\.(mjs|ts)$/u.test(file)).map((file) => join(folder, file));
  if (files.length === 0) return;
  const done = await run("node", ["--test", "--test-reporter=tap", ...files], { quiet: true });
  passed += Number(/^# pass (\d+)$/mu.exec(done.output)?.[1] ?? 0);
  const wrong = Number(/^# fail (\d+)$/mu.exec(done.output)?.[1] ?? (done.code === 0 ? 0 : 1));
  failed += wrong;
  if (wrong > 0 || done.code !== 0) process.stderr.write(`${done.all.slice(-8000)}\n`);
}

async function browserTests() {
  const { findChromium } = await import("./chromium.mjs");
  const file = join(scratch, "browser.json");
  const done = await run("playwright", ["test", "--reporter=json"], { cwd: join(root, "e2e"), env: { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: file }, quiet: true });
  if (!existsSync(file)) throw new Trouble(done.all.slice(-8000));
  const { stats, errors, suites } = JSON.parse(readFileSync(file, "utf8"));
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected + errors.length;
  if (stats.unexpected + errors.length > 0) process.stderr.write(`${JSON.stringify({ errors, failures: failuresOf(suites) }, null, 1).slice(0, 12_000)}\n`);
}

function failuresOf(suites) {
  return suites.flatMap((suite) => [
    ...failuresOf(suite.suites ?? []),
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => ({ title: spec.title, problems: spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors.map((error) => error.message))) })),
  ]);
}
