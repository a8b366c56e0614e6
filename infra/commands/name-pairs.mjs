// The real pairs of api/data/greek-latin-name-pairs.tsv in two halves: one to learn from, the other only to be tried on.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runtime.mjs";

/** Pairs as `{ latin, greek, seen }`. A word belongs to a half by the hash of its folded Latin form, so that spellings of one word stay together. */
export function namePairs(foldWord, file = join(root, "api/data/greek-latin-name-pairs.tsv")) {
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const pairs = lines.map((line) => line.split("\t")).map(([latin, greek, seen]) => ({ latin, greek, seen: Number(seen ?? 1), folded: { latin: foldWord(latin), greek: foldWord(greek) } }));
  const whole = pairs.filter(({ folded }) => folded.latin !== "" && folded.greek !== "");
  const isLearned = ({ folded }) => createHash("sha256").update(folded.latin).digest()[0] % 2 === 0;
  return { learned: whole.filter(isLearned), held: whole.filter((pair) => !isLearned(pair)) };
}
