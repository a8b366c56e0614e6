// Killing at random: API processes and PostgreSQL, by SIGKILL, and what the proofs that the house survives it share.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiProgram } from "./database.mjs";
import { freePort, startPostgres } from "./postgres.mjs";
import { build, ensureInstalled } from "./runtime.mjs";
import { startServer } from "./server.testing.mjs";

export const password = "chaos-test-1";
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Does the work in a house of its own with the demo municipality and API processes, and clears it away. @param {(house: any) => Promise<void>} work */
export async function inHouse(work, { servers = 2 } = {}) {
  ensureInstalled();
  await build(["--filter=@epidosi/api"]);
  const folder = mkdtempSync(join(tmpdir(), "epidosi-chaos-"));
  chmodSync(folder, 0o755);
  const house = { folder, port: await freePort(), postgres: undefined, url: "", servers: [], kills: { api: 0, postgres: 0 } };
  try {
    house.postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: house.port, ownSignals: true });
    house.url = house.postgres.url;
    await apiProgram("migrate.js", [], { DATABASE_URL: house.url });
    await apiProgram("load-municipality.js", ["--demo"], { DATABASE_URL: house.url, DATA_DIR: folder, FIRST_PASSWORD: password });
    while (house.servers.length < servers) house.servers.push(await open(house));
    await work(house);
  } finally {
    for (const server of house.servers) await server.end("SIGKILL");
    await house.postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(house) {
  return startServer({ ownerUrl: house.url, dataDir: house.folder });
}

/** Kills one of the processes every one to three seconds, PostgreSQL every third time, and starts it again. */
export async function wreck(house, until, random) {
  for (let turn = 1; ; turn += 1) {
    await pause(1_000 + random() * 2_000);
    if (Date.now() > until - 2_000) return;
    if (turn % 3 === 0) {
      await killPostgres(house);
    } else {
      const index = turn % 2;
      house.kills.api += 1;
      await house.servers[index].end("SIGKILL");
      house.servers[index] = await open(house);
    }
  }
}

/** Kills PostgreSQL and starts it again. */
export async function killPostgres(house) {
  house.kills.postgres += 1;
  process.kill(Number(readFileSync(join(house.folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  house.postgres = await again(() => startPostgres({ dataDir: join(house.folder, "postgres"), port: house.port, ownSignals: true }));
}

/** PostgreSQL starts again only when the last process of the killed one has let go of its memory. */
export async function again(work) {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (problem) {
      if (tries === 40) throw problem;
      await pause(250);
    }
}

/** A seeded random number from 0 to 1 (mulberry32). */
export function mulberry(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Asks one of the two processes; answers the act's own answer, or nothing where there was none or it says to try again.
 * @param {any} house @param {string} cookie @param {string} body @param {{ cut: number, unavailable: number, refused: unknown[] }} tally @param {() => number} random
 */
export async function send(house, cookie, body, tally, random) {
  const server = house.servers[Math.floor(random() * house.servers.length)];
  try {
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body, signal: AbortSignal.timeout(15_000) });
    const { data, errors } = await response.json();
    const answer = Object.values(data ?? {})[0];
    if (answer) return answer;
    if (errors?.[0]?.extensions?.code === "UNAVAILABLE") tally.unavailable += 1;
    else tally.refused.push(errors?.[0]?.extensions?.code ?? response.status);
  } catch {
    tally.cut += 1;
  }
  return undefined;
}
