import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { authorisationTable } from "./authorisation-table";
import { makeSchema, schemaText } from "./schema";

const texts = { "schema.graphql": schemaText(), "authorisation.md": authorisationTable(makeSchema()) };
for (const [name, text] of Object.entries(texts)) {
  const file = join(__dirname, "../../schema", name);
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    process.stderr.write(`schema/${name} differs from the code. Run: npm run emit -w api\n`);
    process.exitCode = 1;
  }
}
