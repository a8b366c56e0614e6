// `npm run migration -- inspect PLACE [--encoding cp737]`: what an extract of an abolished municipality's database holds (S1). Nothing is changed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, command, ensureInstalled, projectEnv, root } from "./runtime.mjs";

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const done = spawnSync("node", [join(root, "api/dist/migration-command.js"), ...process.argv.slice(2)], { stdio: "inherit", env: projectEnv(), cwd: process.env.INIT_CWD });
  process.exitCode = done.status ?? 1;
});
