// `npm run municipality -- --code 9999`: loads any of the 325 municipalities by its ELSTAT code into the same database.
import { apiProgram, dataDir, openDatabase } from "./database.mjs";
import { build, command, ensureInstalled, step } from "./runtime.mjs";

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const database = await openDatabase();
  try {
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir };
    step("migrating");
    await apiProgram("migrate.js", [], env);
    const loaded = await apiProgram("load-municipality.js", process.argv.slice(2), env);
    process.stdout.write(`Municipality ${loaded.municipality} is loaded. First password of every account: ${loaded.accounts[0]?.password}\n`);
    for (const account of loaded.accounts) process.stdout.write(`  ${account.username.padEnd(12)} ${account.role.padEnd(28)} ${account.office}\n`);
  } finally {
    await database.stop();
  }
});
