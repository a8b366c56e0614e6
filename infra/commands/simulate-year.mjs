// `npm run simulate:year [-- --applications 20000 --seed 1 --out DIR]`: one municipality through the whole of 2011, on a clock that is set, through the same
// GraphQL as every browser: filings of every kind, minors too, bags by couriers' signed words, batches to and from the Directorate with refusals and papers asked for later, deliveries,
// notices that are sent, what nobody collects and goes back, losses, thefts, a suspended branch, deliveries at the centre alone and back, a merger, a branch that empties itself.
// Ends with 0 only where register, custody, batches and notices balance to the piece, and nothing waits unseen. Leaves `year.md`, `year.pdf` and `custody.jsonl` in DIR.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, command, ensureInstalled, pinnedNodeFolder, root, run, step, Trouble } from "./runtime.mjs";

const argument = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const out = resolve(argument("--out", "year"));

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const { withThrowawayPostgres } = await import("./postgres.mjs");
  const { verifyProjection } = await import("./verify-projection.mjs");
  const { openYearMail } = await import("./simulate-year-mail.mjs");
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-year-"));
  chmodSync(dataDir, 0o755);
  const mailbox = join(dataDir, "mail.jsonl");
  const mail = await openYearMail(mailbox);
  try {
    await withThrowawayPostgres(async ({ url }) => {
      step("one year, day by day");
      const node = join(pinnedNodeFolder(), "node");
      const year = await run(node, [join(root, "api/dist/simulation/simulate-year.js"), "--applications", argument("--applications", "20000"), "--seed", argument("--seed", "1"), "--out", out], { env: { DATABASE_URL: url, DATA_DIR: dataDir, SMTP_URL: mail.url, MAILBOX: mailbox } });
      process.stdout.write(year.output);
      if (year.code !== 0) throw new Trouble("The year did not end as it should: above it says where.");
      const { things, differences } = await verifyProjection(url);
      if (differences.length > 0) throw new Trouble(`The present is not what the ledger says:\n${differences.slice(0, 20).join("\n")}`);
      process.stdout.write(`${things} things and bags are where the ledger says, each with one custodian.\n`);
      const verified = await run(node, [join(root, "infra/commands/verify-custody.mjs"), join(out, "custody.jsonl"), "--witness", join(dataDir, "custody-witness")], { quiet: true });
      process.stdout.write(verified.output);
      if (verified.code !== 0) throw new Trouble(`The exported ledger does not verify:\n${verified.all.slice(-2_000)}`);
    });
  } finally {
    await mail.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
