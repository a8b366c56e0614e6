// `node infra/commands/learn-names.mjs`: learns which Latin pieces stand for which Greek ones from the learned half of the real pairs, by
// expectation maximisation over all divisions of both words (a joint multigram of order one), and writes api/src/features/applicants/name-model.rules.ts.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { namePairs } from "./name-pairs.mjs";
import { build, command, ensureInstalled, root, step } from "./runtime.mjs";

const rounds = 8;
const steps = [];
for (let latin = 0; latin <= 3; latin += 1) for (let greek = 0; greek <= 3; greek += 1) if (latin + greek > 0 && latin + greek < 6 && !(latin > 1 && greek === 0) && !(greek > 1 && latin === 0)) steps.push([latin, greek]);

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const { foldWord } = createRequire(import.meta.url)(join(root, "api/dist/features/applicants/name-words.rules.js"));
  const { learned } = namePairs(foldWord);
  step(`learning from ${learned.length} pairs`);
  let chances = new Map();
  let chance = (latin, greek) => Math.exp(-1.5 * (Math.max(latin.length, 1) + Math.max(greek.length, 1)) - (latin === "" || greek === "" ? 2 : 0) - 2 * Math.abs(latin.length - greek.length));
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Map();
    for (const { folded, seen } of learned) expect(folded.latin, folded.greek, 1 + Math.log(seen), chance, counts);
    for (const [pieces, count] of counts) if (count < 0.7) counts.delete(pieces);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    chances = new Map([...counts].map(([pieces, count]) => [pieces, count / total]));
    const table = chances;
    chance = (latin, greek) => table.get(`${latin}|${greek}`) ?? (latin.length <= 1 && greek.length <= 1 ? 1e-6 : 0);
  }
  const lines = [...chances].sort((one, other) => other[1] - one[1]).map(([pieces, value]) => `${pieces}|${(-Math.log(value)).toFixed(1)}`);
  writeFileSync(
    join(root, "api/src/features/applicants/name-model.rules.ts"),
    `/** Written by infra/commands/learn-names.mjs: which Latin pieces stand for which Greek ones, and how seldom (in nats). */\nexport const learnedSpellings =\n  "${lines.join(" ")}";\n`,
  );
  step(`${lines.length} pairs of pieces`);
});

/** Adds to each pair of pieces how often it is met in the divisions of these two words, each as likely as it is. */
function expect(latin, greek, weight, chance, counts) {
  const width = greek.length + 1;
  const ahead = new Float64Array((latin.length + 1) * width);
  const behind = new Float64Array((latin.length + 1) * width);
  ahead[0] = 1;
  for (let i = 0; i <= latin.length; i += 1)
    for (let j = 0; j < width; j += 1) for (const [a, b] of steps) if (i >= a && j >= b && ahead[(i - a) * width + j - b]) ahead[i * width + j] += ahead[(i - a) * width + j - b] * chance(latin.slice(i - a, i), greek.slice(j - b, j));
  const whole = ahead.at(-1);
  if (!(whole > 1e-300)) return;
  behind[behind.length - 1] = 1;
  for (let i = latin.length; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1)
      for (const [a, b] of steps) {
        if (i + a > latin.length || j + b >= width) continue;
        const onward = chance(latin.slice(i, i + a), greek.slice(j, j + b)) * behind[(i + a) * width + j + b];
        behind[i * width + j] += onward;
        const share = (weight * ahead[i * width + j] * onward) / whole;
        if (share > 1e-4) {
          const pieces = `${latin.slice(i, i + a)}|${greek.slice(j, j + b)}`;
          counts.set(pieces, (counts.get(pieces) ?? 0) + share);
        }
      }
}
