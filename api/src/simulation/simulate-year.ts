import "reflect-metadata";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "../platform/clock";
import { balance } from "./balance";
import { at, isWorkingDay, workingDays } from "./calendar";
import { acknowledgements } from "./flows/acknowledgements";
import { bags } from "./flows/bags";
import { counter } from "./flows/counter";
import { counts } from "./flows/counts";
import { delivery } from "./flows/delivery";
import { drain } from "./flows/drain";
import { filing } from "./flows/filing";
import { incidents } from "./flows/incidents";
import { inbound } from "./flows/inbound";
import { law } from "./flows/law";
import { merger } from "./flows/merger";
import { mishaps } from "./flows/mishaps";
import { notices } from "./flows/notices";
import { outbound } from "./flows/outbound";
import { papers } from "./flows/papers";
import { policy } from "./flows/policy";
import { returns } from "./flows/returns";
import { supplements } from "./flows/supplements";
import { uncollected } from "./flows/uncollected";
import { report } from "./report";
import { Town } from "./town";
import { yearPaper } from "./year-paper";

const [from, until] = ["2011-01-03", "2011-12-31"];

/** `--applications N --seed N --out DIR`, with DATABASE_URL of an empty database's owner, DATA_DIR, and SMTP_URL of a server that writes what it takes to the file MAILBOX. Ends with 0 only where everything balances. */
async function main(args: readonly string[]): Promise<void> {
  const value = (name: string, otherwise: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise);
  const [applications, seed, out] = [Number(value("--applications", "20000")), Number(value("--seed", "1")), value("--out", ".")];
  const started = Date.now();
  const town = await Town.found({ ownerUrl: process.env["DATABASE_URL"] ?? "", dataDir: process.env["DATA_DIR"] ?? "", smtpUrl: process.env["SMTP_URL"] ?? "", mailbox: process.env["MAILBOX"] ?? "", seed, from: at(from, 7) });
  try {
    const days = workingDays(from, until, town.closed);
    // Spread over the working days; what a strike kept away comes the next day.
    const due = new Map(days.map((day, index) => [day, Math.floor(((index + 1) * applications) / days.length)]));
    const flows = [law, policy, merger, drain, delivery, incidents, mishaps, acknowledgements, supplements, papers, returns, filing((day) => Math.max(0, (due.get(day) ?? 0) - town.cases.length)), outbound, counter, inbound, bags, uncollected, notices, counts].toSorted((one, other) => one.hour[0] * 60 + one.hour[1] - other.hour[0] * 60 - other.hour[1]);
    for (let day = from; day <= until; day = addDays(day, 1)) {
      town.set(at(day, 7, 30));
      await town.tick();
      if (!isWorkingDay(day, town.closed)) continue;
      for (const { name, hour, onDay } of flows) {
        town.set(at(day, ...hour));
        if (name === "bags") await town.tick();
        await onDay(town, day).catch((problem: unknown) => {
          throw new Error(`${day} ${name}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem });
        });
      }
      if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 1) continue;
      await town.knowItsSize();
      process.stderr.write(`  ${day}: ${town.cases.length} αιτήσεις, ${Math.round((Date.now() - started) / 1_000)} s\n`);
    }
    town.set(at(addDays(until, 1), 7, 30));
    await town.tick();
    const balances = await balance(town);
    const year = { applications: town.cases.length, seed, from, until, seconds: Math.round((Date.now() - started) / 1_000) };
    const text = report(town, year, balances);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "year.md"), text);
    writeFileSync(join(out, "year.pdf"), await yearPaper(town, year, balances));
    writeFileSync(join(out, "custody.jsonl"), await (await town.as("epoptis")).get("/downloads/custody.jsonl"));
    process.stdout.write(`${text}\n`);
    if (balances.some(({ holds }) => !holds)) process.exitCode = 1;
  } finally {
    await town.close();
  }
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`);
  process.exitCode = 1;
});
