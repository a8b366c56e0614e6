// `npm run municipality -- --code 9999`: loads any of the 325 municipalities by its ELSTAT code into the same database.
import { join } from "node:path";
import { build, command, ensureInstalled, pinnedNodeFolder, root, run, step, Trouble } from "./runtime.mjs";

const dataDir = process.env.DATA_DIR || join(root, ".data");

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const { startPostgres } = await import("./postgres.mjs");
  const database = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => undefined } : await startPostgres({ dataDir: join(dataDir, "postgres") });
  try {
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir };
    step("migrating");
    await node("migrate.js", [], env);
    const loaded = JSON.parse((await node("load-municipality.js", process.argv.slice(2), env)).trim().split("\n").at(-1));
    process.stdout.write(`Municipality ${loaded.municipality} is loaded. First password of every account: ${loaded.accounts[0]?.password}\n`);
    for (const account of loaded.accounts) process.stdout.write(`  ${account.username.padEnd(12)} ${account.role.padEnd(28)} ${account.office}\n`);
  } finally {
    await database.stop();
  }
});

async function node(script, args, env) {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "api/dist", script), ...args], { env, quiet: true });
  if (done.code !== 0) throw Object.assign(new Trouble(done.all.trim()), { exitCode: done.code });
  return done.output;
}
