import "reflect-metadata";
import { CannotMerge, mergeMunicipalities, type MunicipalityMergerReport } from "./features/reorganisations";
import { ownerDataSource } from "./migrate";
import { openSigningKey } from "./platform/signing-key";

/** Command line: `--from 7101[,7102] --into 7105 --on 2027-01-01 [--dry-run]`. Prints one JSON line for `npm run merge`. */
async function main(args: readonly string[]): Promise<void> {
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is missing: the URL of the role that owns the tables");
  const given = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? "") : "");
  const input = { from: given("--from").split(",").filter(Boolean), into: given("--into"), on: given("--on"), dryRun: args.includes("--dry-run") };
  const dataDir = process.env["DATA_DIR"] ?? ".data";
  const owner = await ownerDataSource(url).initialize();
  try {
    const report: MunicipalityMergerReport = await mergeMunicipalities(owner, { key: openSigningKey(dataDir), dataDir }, input, new Date());
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await owner.destroy();
  }
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : "could not merge"}\n`);
  process.exitCode = problem instanceof CannotMerge ? 2 : 1;
});
