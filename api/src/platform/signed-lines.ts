import { createHash } from "node:crypto";
import { canonical } from "./canonical-json";
import type { SigningKey } from "./signing-key";

/** Writes records as JSON lines and closes them with one that signs how many there were and the hash of all: cut off or altered, a file shows it. */
export async function* signedLines(key: SigningKey, records: AsyncIterable<object>): AsyncIterable<string> {
  const hash = createHash("sha256");
  let lines = 0;
  for await (const record of records) {
    const line = `${JSON.stringify(record)}\n`;
    hash.update(line);
    lines += 1;
    yield line;
  }
  const statement = canonical({ kind: "end", lines, sha256: hash.digest("hex"), key: key.published.kid });
  yield `${statement.slice(0, -1)},"signature":"${key.sign(statement)}"}\n`;
}
