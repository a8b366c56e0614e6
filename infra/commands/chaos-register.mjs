// `npm run chaos:register [-- --seconds 60 --clerks 200 --seed 1]`: clerks file in parallel at two API processes while these and
// PostgreSQL are killed (SIGKILL) at random; what is not answered is asked again with the same command. Afterwards the database and
// every answer are held against each other. Ends with 0 only where no number is doubled or missing, every number that was told exists
// once with its receipt, and every command was done once.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filingBody, seatClerks } from "./clerks.mjs";
import { withClient } from "./database-copy.mjs";
import { command, step, Trouble } from "./runtime.mjs";
import { wrongNumbers } from "./wrong-numbers.mjs";
import { again, inHouse, mulberry, pause, send, wreck } from "./wreck.mjs";

const argument = (name, otherwise) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const [seconds, clerks, seed] = [argument("--seconds", 60), argument("--clerks", 200), argument("--seed", Date.now() % 1_000_000)];
const random = mulberry(seed);

await command(() =>
  inHouse(async (house) => {
    const seated = await seatClerks(house.url, { clerks });
    step(`${clerks} clerks file for ${seconds} s, seed ${seed}`);
    const until = Date.now() + seconds * 1_000;
    const told = [];
    const tally = { cut: 0, unavailable: 0, refused: [] };
    const working = seated.map((clerk) => file(clerk, house, until, told, tally));
    await wreck(house, until, random);
    await Promise.all(working);
    const wrong = await check(house, told, seated, tally);
    process.stdout.write(
      `${told.length} filings answered; ${house.kills.api} API processes and PostgreSQL ${house.kills.postgres} times killed; ${tally.cut} requests cut, ${tally.unavailable} told to try again\n${wrong.length === 0 ? "every number once, none unexplained, every answer true" : wrong.join("\n")}\n`,
    );
    if (wrong.length > 0) throw new Trouble("The register did not hold.");
  }),
);

/** One clerk: files, repeats what was not answered until it is, keeps what was told. */
async function file(clerk, house, until, told, tally) {
  while (Date.now() < until) {
    const commandId = randomUUID();
    const body = filingBody(clerk.officeId, commandId);
    for (let done = false; !done; ) {
      const answer = await send(house, clerk.cookie, body, tally, random);
      if (answer?.__typename === "Application") told.push({ commandId, body, clerk, answer });
      else if (answer) tally.refused.push(`${answer.code} ${answer.about ?? ""}`.trim());
      else await pause(100 + random() * 400);
      done = answer !== undefined;
    }
  }
}

/** What is wrong, in sentences; empty where all holds. */
async function check(house, told, seated, tally) {
  const wrong = tally.refused.length > 0 ? [`${tally.refused.length} answers were neither a filing nor "try again": ${[...new Set(tally.refused)].join(", ")}`] : [];
  const rows = await withClient(house.url, async (client) => (await client.query("SELECT e.number, e.year, e.command_id, r.code, a.id FROM protocol_entry e LEFT JOIN registration_receipt r ON r.municipality_id = e.municipality_id AND r.protocol_entry_id = e.id LEFT JOIN application a ON a.municipality_id = e.municipality_id AND a.protocol_entry_id = e.id WHERE e.municipality_id = '7105' ORDER BY e.year, e.number")).rows);
  const numbers = rows.map((row) => row.number);
  const counters = await withClient(house.url, async (client) => (await client.query("SELECT year, last_number AS last FROM protocol_counter WHERE municipality_id = '7105'")).rows);
  wrong.push(...wrongNumbers(rows, counters));
  if (rows.some((row) => !row.code || !row.id)) wrong.push("an entry has no receipt or no application");
  if (new Set(rows.map((row) => row.command_id)).size !== rows.length) wrong.push("a command was done twice");
  const byCommand = new Map(rows.map((row) => [row.command_id, row]));
  for (const { commandId, answer } of told) {
    const row = byCommand.get(commandId);
    if (!row || row.number !== answer.protocolEntry.number || row.code !== answer.receipt.code || row.id !== answer.id) wrong.push(`an answered filing is not in the register as it was told: ${answer.protocolEntry.number}`);
  }
  if (rows.length !== told.length) wrong.push(`${rows.length} entries, but ${told.length} answers`);
  const sample = told.filter((_, index) => index % Math.ceil(told.length / 200) === 0);
  for (const { clerk, body, answer } of sample) {
    const repeated = await again(async () => (await send(house, clerk.cookie, body, tally, random)) ?? Promise.reject(new Error("no answer")));
    if (JSON.stringify(repeated) !== JSON.stringify(answer)) wrong.push(`a repeated command was answered otherwise: ${answer.protocolEntry.number}`);
  }
  const witnessed = Math.max(0, ...(readFileSync(join(house.folder, "protocol-witness"), "utf8").match(/\d+$/gmu) ?? []).map(Number));
  if (witnessed < (numbers.at(-1) ?? 0)) wrong.push("the witness does not know the last number that was told");
  if (told.length < seated.length || house.kills.api + house.kills.postgres === 0) wrong.push("too little happened to prove anything");
  return wrong;
}
