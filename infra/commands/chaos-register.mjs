// `npm run chaos:register [-- --seconds 60 --clerks 200 --seed 1]`: clerks file in parallel at two API processes while these and
// PostgreSQL are killed (SIGKILL) at random; what is not answered is asked again with the same command. Afterwards the database and
// every answer are held against each other. Ends with 0 only where no number is doubled or missing, every number that was told exists
// once with its receipt, and every command was done once.
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filingBody, seatClerks } from "./clerks.mjs";
import { withClient } from "./database-copy.mjs";
import { apiProgram } from "./database.mjs";
import { freePort, startPostgres } from "./postgres.mjs";
import { build, command, ensureInstalled, step, Trouble } from "./runtime.mjs";
import { startServer } from "./server.testing.mjs";

const argument = (name, otherwise) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const [seconds, clerks, seed] = [argument("--seconds", 60), argument("--clerks", 200), argument("--seed", Date.now() % 1_000_000)];
const random = mulberry(seed);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

await command(async () => {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const folder = mkdtempSync(join(tmpdir(), "epidosi-chaos-"));
  chmodSync(folder, 0o755);
  const house = { folder, port: await freePort(), postgres: undefined, url: "", servers: [], kills: { api: 0, postgres: 0 }, over: false };
  try {
    house.postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: house.port, ownSignals: true });
    house.url = house.postgres.url;
    await apiProgram("migrate.js", [], { DATABASE_URL: house.url });
    await apiProgram("load-municipality.js", ["--demo"], { DATABASE_URL: house.url, DATA_DIR: folder, FIRST_PASSWORD: "chaos-test-1" });
    const seated = await seatClerks(house.url, { clerks });
    house.servers = [await open(house), await open(house)];
    step(`${clerks} clerks file for ${seconds} s, seed ${seed}`);
    const until = Date.now() + seconds * 1_000;
    const told = [];
    const tally = { cut: 0, unavailable: 0, refused: [] };
    const working = seated.map((clerk) => file(clerk, house, until, told, tally));
    await wreck(house, until);
    await Promise.all(working);
    const wrong = await check(house, told, seated, tally);
    process.stdout.write(
      `${told.length} filings answered; ${house.kills.api} API processes and PostgreSQL ${house.kills.postgres} times killed; ${tally.cut} requests cut, ${tally.unavailable} told to try again\n${wrong.length === 0 ? "every number once, none unexplained, every answer true" : wrong.join("\n")}\n`,
    );
    if (wrong.length > 0) throw new Trouble("The register did not hold.");
  } finally {
    house.over = true;
    for (const server of house.servers) await server.end("SIGKILL");
    await house.postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function open(house) {
  return startServer({ ownerUrl: house.url, dataDir: house.folder });
}

/** One clerk: files, repeats what was not answered until it is, keeps what was told. */
async function file(clerk, house, until, told, tally) {
  while (Date.now() < until) {
    const commandId = randomUUID();
    const body = filingBody(clerk.officeId, commandId);
    for (let done = false; !done; ) {
      const answer = await send(house, clerk, body, tally);
      if (answer?.__typename === "Application") told.push({ commandId, body, clerk, answer });
      else if (answer) tally.refused.push(`${answer.code} ${answer.about ?? ""}`.trim());
      else await pause(100 + random() * 400);
      done = answer !== undefined;
    }
  }
}

/** The answer, or undefined where there was none or it says to try again. */
async function send(house, { cookie }, body, tally) {
  const server = house.servers[Math.floor(random() * house.servers.length)];
  try {
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body, signal: AbortSignal.timeout(15_000) });
    const { data, errors } = await response.json();
    if (data?.fileApplication) return data.fileApplication;
    if (errors?.[0]?.extensions?.code === "UNAVAILABLE") tally.unavailable += 1;
    else tally.refused.push(errors?.[0]?.extensions?.code ?? response.status);
  } catch {
    tally.cut += 1;
  }
  return undefined;
}

/** Kills one of the processes every one to three seconds, PostgreSQL every third time, and starts it again. */
async function wreck(house, until) {
  for (let turn = 1; ; turn += 1) {
    await pause(1_000 + random() * 2_000);
    if (Date.now() > until - 2_000) return;
    if (turn % 3 === 0) {
      house.kills.postgres += 1;
      process.kill(Number(readFileSync(join(house.folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      house.postgres = await again(() => startPostgres({ dataDir: join(house.folder, "postgres"), port: house.port, ownSignals: true }));
    } else {
      const index = turn % 2;
      house.kills.api += 1;
      await house.servers[index].end("SIGKILL");
      house.servers[index] = await open(house);
    }
  }
}

/** PostgreSQL starts again only when the last process of the killed one has let go of its memory. */
async function again(work) {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (problem) {
      if (tries === 40) throw problem;
      await pause(250);
    }
}

/** What is wrong, in sentences; empty where all holds. */
async function check(house, told, seated, tally) {
  const wrong = tally.refused.length > 0 ? [`${tally.refused.length} answers were neither a filing nor "try again": ${[...new Set(tally.refused)].join(", ")}`] : [];
  const rows = await withClient(house.url, async (client) => (await client.query("SELECT e.number, e.year, e.command_id, r.code, a.id FROM protocol_entry e LEFT JOIN registration_receipt r ON r.municipality_id = e.municipality_id AND r.protocol_entry_id = e.id LEFT JOIN application a ON a.municipality_id = e.municipality_id AND a.protocol_entry_id = e.id WHERE e.municipality_id = '7105' ORDER BY e.year, e.number")).rows);
  const numbers = rows.map((row) => row.number);
  if (new Set(rows.map((row) => `${row.year}/${row.number}`)).size !== rows.length) wrong.push("a number was given twice");
  if (numbers.some((number, index) => number !== index + 1) && new Set(rows.map((row) => row.year)).size === 1) wrong.push(`a number between 1 and ${numbers.at(-1)} is unexplained`);
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
    const repeated = await again(async () => (await send(house, clerk, body, tally)) ?? Promise.reject(new Error("no answer")));
    if (JSON.stringify(repeated) !== JSON.stringify(answer)) wrong.push(`a repeated command was answered otherwise: ${answer.protocolEntry.number}`);
  }
  const witnessed = Math.max(0, ...(readFileSync(join(house.folder, "protocol-witness"), "utf8").match(/\d+$/gmu) ?? []).map(Number));
  if (witnessed < (numbers.at(-1) ?? 0)) wrong.push("the witness does not know the last number that was told");
  if (told.length < seated.length || house.kills.api + house.kills.postgres === 0) wrong.push("too little happened to prove anything");
  return wrong;
}

/** A seeded random number from 0 to 1 (mulberry32). */
function mulberry(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
