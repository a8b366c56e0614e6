// The database a command works on, and the programs of `api/` that prepare it.
import { join } from "node:path";
import { pinnedNodeFolder, root, run, Trouble } from "./runtime.mjs";

/** Where the data of this installation lies, beside the database: the embedded cluster, the register's witness, first passwords. */
export const dataDir = process.env.DATA_DIR || join(root, ".data");

/**
 * The owner's database: yours by DATABASE_URL, else the embedded one, started where it does not run.
 * @param {{ ownSignals?: boolean }} options @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openDatabase({ ownSignals = false } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const { startPostgres } = await import("./postgres.mjs");
  return startPostgres({ dataDir: join(dataDir, "postgres"), ownSignals });
}

/** Runs one program of `api/dist` to its end and answers what its last line says. Its own words become the trouble. */
export async function apiProgram(script, args, env) {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "api/dist", script), ...args], { env, quiet: true });
  if (done.code !== 0) throw Object.assign(new Trouble(done.all.trim()), { exitCode: done.code });
  return JSON.parse(done.output.trim().split("\n").at(-1) ?? "{}");
}
