import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kallikratisUnits } from "./features/offices";
import { demoCode, demoStaff } from "./demo-municipality";
import { loadMunicipality, type LoadedAccount } from "./municipality-loader";
import { ownerDataSource } from "./migrate";

/** Command line: `--demo`, or `--code 9999` for any municipality of the country. Prints one JSON line for `npm start`. */
async function main(args: readonly string[]): Promise<void> {
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is missing: the URL of the role that owns the tables");
  const demo = args.includes("--demo");
  const code = demo ? demoCode : (args[args.indexOf("--code") + 1] ?? "");
  if (!demo && !args.includes("--code")) throw new Refusal("Say which municipality: --code and its 4-digit ELSTAT code, such as --code 7105.");
  const units = kallikratisUnits().filter((unit) => unit.municipality_code === code);
  if (units.length === 0) throw new Refusal(`There is no municipality with the ELSTAT code ${JSON.stringify(code)}. The codes are in api/data/kallikratis-municipal-units.csv, second column.`);

  const password = passwordFor(process.env["DATA_DIR"] ?? ".data", code);
  const dataSource = await ownerDataSource(url).initialize();
  try {
    const accounts: LoadedAccount[] = await loadMunicipality(dataSource, units, demo ? demoStaff : undefined, password, new Date());
    process.stdout.write(`${JSON.stringify({ municipality: code, accounts: accounts.map((account) => ({ ...account, password })) })}\n`);
  } finally {
    await dataSource.destroy();
  }
}

class Refusal extends Error {}

/** First passwords are made here once and kept in a file only the installer reads. */
function passwordFor(dataDir: string, code: string): string {
  const file = join(dataDir, `first-password-${code}`);
  if (process.env["FIRST_PASSWORD"]) return process.env["FIRST_PASSWORD"];
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataDir, { recursive: true });
  const password = randomBytes(9).toString("base64url");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : "could not load the municipality"}\n`);
  process.exitCode = problem instanceof Refusal ? 2 : 1;
});
