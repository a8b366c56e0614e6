// `npm run merge -- --from 7101[,7102] --into 7105 --on 2027-01-01 [--dry-run]`: municipalities become part of another, on the day of the merger, in one
// transaction (infra/decisions/0022). The dry run does all of it and takes it back. A second run changes nothing. Take a backup before, and stop the server.
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
    step("merging");
    const report = await apiProgram("merge-municipalities.js", process.argv.slice(2), env);
    for (const { code, name, renamed, totals } of report.merged) {
      process.stdout.write(`\n${name} (${code})\n  ${["table", "rows", "moved", "kept aside", "stayed", "before", "after"].map((word, index) => (index === 0 ? word.padEnd(28) : word.padStart(11))).join("")}\n`);
      for (const row of totals.filter((total) => total.fromBefore > 0)) process.stdout.write(`  ${row.what.padEnd(28)}${[row.fromBefore, row.moved, row.keptAside, row.stayed, row.intoBefore, row.intoAfter].map((count) => String(count).padStart(11)).join("")}\n`);
      for (const row of renamed) process.stdout.write(`  ${row.what} ${row.before} is ${row.after} from now on\n`);
    }
    process.stdout.write({ DONE: "\nMerged. Totals before and after are equal.\n", DRY_RUN: "\nA dry run: all of it was done and taken back. Nothing is changed.\n", ALREADY_MERGED: "\nAlready merged: nothing changes.\n" }[report.state]);
  } finally {
    await database.stop();
  }
});
