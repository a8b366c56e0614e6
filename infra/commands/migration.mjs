// `npm run migration -- inspect|propose|dry-run|load|undo …`: the databases of abolished municipalities move in (S1). Without words it says how.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { apiProgram, openDatabase } from "./database.mjs";
import { build, command, ensureInstalled, projectEnv, root, serverFlags } from "./runtime.mjs";

const needsDatabase = ["load", "undo"].includes(process.argv[2] ?? "");

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const database = needsDatabase ? await openDatabase() : undefined;
  try {
    const { appDatabaseUrl } = database ? await apiProgram("migrate.js", [], { DATABASE_URL: database.url }) : {};
    const env = projectEnv({ APP_DATABASE_URL: process.env.APP_DATABASE_URL || appDatabaseUrl });
    const child = spawn("node", [...serverFlags, join(root, "api/dist/migration-command.js"), ...process.argv.slice(2)], { stdio: "inherit", env, cwd: process.env.INIT_CWD });
    const [code] = await once(child, "exit");
    process.exitCode = code ?? 1;
  } finally {
    await database?.stop();
  }
});
