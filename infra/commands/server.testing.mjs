// The server itself on a test's database, as `npm start` and the units run it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { apiProgram } from "./database.mjs";
import { freePort } from "./postgres.mjs";
import { pinnedNodeFolder, projectEnv, root, serverFlags } from "./runtime.mjs";

/**
 * Starts it and waits until it is ready.
 * @param {{ ownerUrl: string, dataDir: string }} options
 * @returns {Promise<{ url: string, end: (signal: NodeJS.Signals) => Promise<void> }>}
 */
export async function startServer({ ownerUrl, dataDir }) {
  const { appDatabaseUrl } = await apiProgram("migrate.js", [], { DATABASE_URL: ownerUrl });
  const port = await freePort();
  const env = projectEnv({ APP_DATABASE_URL: appDatabaseUrl, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: process.env.LOG_LEVEL || "silent", DATABASE_URL: undefined });
  const server = spawn(join(pinnedNodeFolder(), "node"), [...serverFlags, join(root, "api/dist/main.js")], { env, stdio: "inherit" });
  const over = new Promise((done) => server.on("exit", done));
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)); waited += 100) {
    if (server.exitCode !== null || waited > 60_000) throw new Error("the server did not start");
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    url,
    end: async (signal) => {
      server.kill(signal);
      await over;
    },
  };
}
