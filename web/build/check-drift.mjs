// The generated types say what the schema says: generates them anew beside the checked-in ones and compares.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const kept = mkdtempSync(join(tmpdir(), "epidosi-gql-"));
cpSync("src/gql", kept, { recursive: true });
const made = spawnSync("graphql-codegen", ["--config", "codegen.ts"], { encoding: "utf8" });
const differs = made.status !== 0 || readdirSync("src/gql").some((file) => readFileSync(join("src/gql", file), "utf8") !== (readOld(file) ?? ""));
rmSync("src/gql", { recursive: true });
cpSync(kept, "src/gql", { recursive: true });
rmSync(kept, { recursive: true });
if (differs) {
  process.stderr.write(`src/gql differs from the schema. Run: npm run codegen -w web\n${made.stderr ?? ""}`);
  process.exitCode = 1;
}

function readOld(file) {
  try {
    return readFileSync(join(kept, file), "utf8");
  } catch {
    return undefined;
  }
}
