import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaText } from "./schema";

const file = join(__dirname, "../../schema/schema.graphql");
const text = schemaText();
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    process.stderr.write("schema/schema.graphql differs from the code. Run: npm run emit -w api\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
