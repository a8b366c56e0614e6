// `npm run bench -- --json FILE [--only list,filing,registration,receipt,handover,search,decode,courier,migration]`: ratios against limits measured in the same run, on
// 200,000 applications; and what a courier's phone takes (`decode`, `courier`), in a real browser.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { handover } from "./bench-handover.mjs";
import { migration } from "./bench-migration.mjs";
import { receipt, registration } from "./bench-registration.mjs";
import { search } from "./bench-search.mjs";
import { filingBody } from "./clerks.mjs";
import { withClient } from "./database-copy.mjs";
import { build, command, ensureInstalled, pinnedNodeFolder, projectEnv, root, run, serverFlags, step, Trouble } from "./runtime.mjs";

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const ofPhones = ["decode", "courier"];
const known = ["list", "filing", "registration", "receipt", "handover", "search", "migration", ...ofPhones];
const parts = argument("--only")?.split(",") ?? known;
const size = Number(argument("--size") ?? 200_000);
const seconds = Number(argument("--seconds") ?? 8);
const password = "bench-password-1";

await command(async () => {
  if (parts.some((part) => !known.includes(part))) throw new Trouble(`Parts: ${known.join(", ")}`);
  if (parts.some((part) => ["filing", "registration", "handover"].includes(part)) && spawnSync("pgbench", ["--version"]).status !== 0) throw Object.assign(new Trouble("pgbench is missing: sudo apt-get install postgresql-contrib (or run -- --only list)"), { exitCode: 2 });
  ensureInstalled();
  await build(parts.includes("courier") ? undefined : ["--filter=@epidosi/api"]);
  const results = {};
  if (parts.includes("decode")) {
    step("decode: frames of 720p");
    results.decode = JSON.parse(await node("../infra/commands/bench-decode.mjs", [], {}));
  }
  if (parts.some((part) => part !== "decode")) await onDatabase(results);
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  if (argument("--json")) writeFileSync(argument("--json"), JSON.stringify(results, null, 2));
});

async function onDatabase(results) {
  const { freePort, startPostgres } = await import("./postgres.mjs");
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-bench-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres") });
  let server;
  try {
    const owner = { DATABASE_URL: postgres.url, DATA_DIR: dataDir, FIRST_PASSWORD: password };
    const { appDatabaseUrl } = JSON.parse((await node("dist/migrate.js", [], owner)).trim().split("\n").at(-1));
    await node("dist/load-municipality.js", ["--demo"], owner);
    async function serve(program, env = {}) {
      const port = await freePort();
      server = spawn(join(pinnedNodeFolder(), "node"), [...serverFlags, join(root, "api", program)], { env: projectEnv({ APP_DATABASE_URL: appDatabaseUrl, PORT: String(port), DATA_DIR: dataDir, WEB_DIR: parts.some((part) => ofPhones.includes(part)) ? join(root, "web/out") : undefined, LOG_LEVEL: "warn", ...env }), stdio: ["ignore", "inherit", "inherit"] });
      const base = `http://localhost:${port}`;
      await ready(base, server);
      return base;
    }
    if (parts.includes("courier")) {
      const { courier } = await import("./bench-courier.mjs");
      const { framesToFirst, ...measured } = await courier({ base: await serve("dist/main.js"), password, step });
      Object.assign(results, measured, { decode: { ...results.decode, framesToFirst } });
      await end(server);
    }
    if (parts.includes("migration")) {
      const loadMunicipality = async (code) => JSON.parse((await node("dist/load-municipality.js", ["--code", code], owner)).trim().split("\n").at(-1));
      results.migration = await migration({ url: postgres.url, appUrl: appDatabaseUrl, folder: join(dataDir, "migration"), rows: Number(argument("--rows") ?? 200_000), loadMunicipality, step });
    }
    if (parts.every((part) => part === "migration" || ofPhones.includes(part))) return;
    step(`generating ${size} applications`);
    const ids = await generate(postgres.url);
    const base = await serve("bench/server.cjs", { NODE_ENV: "production" });
    if (parts.includes("list")) results.list = await list(base, ids);
    if (parts.includes("filing")) results.filing = await filing(base, ids, postgres);
    if (parts.includes("registration")) {
      step("registration: 200 clerks at 8 offices against pgbench");
      results.registration = await registration({ base, url: postgres.url, seconds, pool: 20 });
    }
    if (parts.includes("receipt")) {
      step("receipt: from the act to the PDF");
      results.receipt = await receipt({ base, url: postgres.url });
    }
    if (parts.includes("handover")) {
      step("handover: 200 couriers against pgbench");
      results.handover = await handover({ base, url: postgres.url, seconds, pool: 20, password });
    }
    if (parts.includes("search")) results.search = await search({ base, cookie: await signIn(base, "tylisos"), url: postgres.url, people: Number(argument("--people") ?? 1_000_000), pairsFile: argument("--pairs"), step });
    results.api = { residentMb: Math.round((await (await fetch(`${base}/memory`)).json()).rss / 1_048_576) };
  } finally {
    if (server) await end(server);
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Answers when it has ended. */
async function end(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  await new Promise((done) => server.on("exit", done));
}

async function node(script, args, env) {
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "api", script), ...args], { env, quiet: true });
  if (done.code !== 0) throw new Trouble(done.all);
  return done.output;
}

async function generate(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT code, id FROM office WHERE municipality_id = '7105'");
    const { rows: staff } = await client.query("SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'tylisos'");
    const office = Object.fromEntries(rows.map((row) => [row.code, row.id]));
    const values = { SIZE: size, CENTRAL: office.K0, ONE: office.B1, TWO: office.B2, CLERK: staff[0].id, M: "7105" };
    await client.query(readFileSync(join(root, "api/bench/data.sql"), "utf8").replace(/\$(SIZE|CENTRAL|ONE|TWO|CLERK|M)\b/gu, (_, name) => values[name]));
    return { ...values, office: office.B2 };
  });
}

async function ready(base, server) {
  while (server.exitCode === null) {
    if (await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Trouble("the server did not start");
}

async function signIn(base, username) {
  const answer = await fetch(`${base}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }", variables: { input: { municipalityId: "7105", username, password } } }) });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function fire(options) {
  const { default: autocannon } = await import("autocannon");
  const times = [];
  const running = autocannon({ connections: 10, duration: seconds, ...options });
  running.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  const result = await running;
  if (result.non2xx > 0 || result.errors > 0) throw new Trouble(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  times.sort((one, other) => one - other);
  const at = (part) => round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { perSecond: round(result.requests.total / result.duration), seconds: result.duration, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The office's list of 50, and the same JSON from one statement; in turns, so that both meet the same machine. */
async function list(base, ids) {
  step("list: GraphQL against one statement");
  const query = "query ($o: ID!) { applications(filter: { officeOfFilingId: $o }, first: 50) { items { id status applicant { latinSurname latinGivenName greekSurname nationality } officeOfFiling { code name } protocolEntry { number year } permit { serial validUntil } packageState } } }";
  const graphql = { url: `${base}/graphql`, method: "POST", headers: { "content-type": "application/json", cookie: await signIn(base, "tylisos") }, body: JSON.stringify({ query, variables: { o: ids.office } }) };
  const limit = { url: `${base}/limit/${ids.office}` };
  const one = await (await fetch(graphql.url, graphql)).json();
  const other = await (await fetch(limit.url)).json();
  if (one.data?.applications.items.length !== 50 || JSON.stringify(one.data.applications.items.map((row) => row.id)) !== JSON.stringify(other.data.applications.items.map((row) => row.id))) throw new Trouble(`the two lists differ: ${JSON.stringify(one).slice(0, 300)}`);
  await fire({ ...graphql, duration: 3 });
  await fire({ ...limit, duration: 3 });
  const rounds = [];
  for (let round = 0; round < 3; round += 1) rounds.push({ graphql: await fire(graphql), limit: await fire(limit) });
  rounds.sort((a, b) => a.graphql.perSecond / a.limit.perSecond - b.graphql.perSecond / b.limit.perSecond);
  const middle = rounds[1];
  return { ratioToLimit: round(middle.graphql.perSecond / middle.limit.perSecond), perSecond: middle.graphql.perSecond, limitPerSecond: middle.limit.perSecond, p50: middle.graphql.p50, p95: middle.graphql.p95, p99: middle.graphql.p99 };
}

/** Sixteen clerks who file, against pgbench doing the same inserts with sixteen clients on the same database. */
async function filing(base, ids, postgres) {
  step("filing: GraphQL against pgbench");
  const cookie = await signIn(base, "tylisos");
  const headers = { "content-type": "application/json", cookie };
  const body = () => filingBody(ids.office);
  const first = await (await fetch(`${base}/graphql`, { method: "POST", headers, body: body() })).json();
  if (first.data?.fileApplication.__typename !== "Application") throw new Trouble(`filing fails: ${JSON.stringify(first).slice(0, 300)}`);
  const before = await countNumbers(postgres.url);
  const filed = await fire({ url: `${base}/graphql`, method: "POST", headers, connections: 16, requests: [{ method: "POST", path: "/graphql", headers, setupRequest: (request) => ({ ...request, body: body() }) }] });
  // What counts is what the register holds, not how many answers came: a refusal is an answer too.
  const perSecond = round(((await countNumbers(postgres.url)).numbers - before.numbers) / filed.seconds);
  const limit = pgbench(postgres.url, ids);
  return { ratioToPgbench: round(perSecond / limit), perSecond, pgbenchPerSecond: limit, p50: filed.p50, p95: filed.p95, p99: filed.p99, ...(await countNumbers(postgres.url)) };
}

function pgbench(url, ids) {
  const script = join(mkdtempSync(join(tmpdir(), "epidosi-pgbench-")), "filing.sql");
  const documents = ["PASSPORT_COPY", "PHOTOGRAPHS", "FEE", "VISA_COPY", "HEALTH_INSURANCE", "ENROLMENT"].map((code) => `('7105', ':a', '${code}', 'PRESENT')`).join(", ");
  // A name of 32 letters has about as many keys of sound as consonants.
  const sounds = Array.from({ length: 16 }, (_, key) => `('7105', ':n${key}', ':n')`).join(", ");
  writeFileSync(
    script,
    `SELECT gen_random_uuid() AS p, gen_random_uuid() AS a, gen_random_uuid() AS e, gen_random_uuid() AS c, md5(random()::text) AS n \\gset
BEGIN;
SELECT set_config('epidosi.municipality', '7105', true);
INSERT INTO applicant (municipality_id, id, latin_surname, latin_given_name, birth_year, sex, nationality, language, residence_municipality_id, residence_street, created_at) VALUES ('7105', ':p', ':n', 'X', 1980, 'FEMALE', 'ALB', 'sq', '7105', 'Οδός 1', now());
INSERT INTO applicant_name (municipality_id, word, birth_year, applicant_id) VALUES ('7105', ':n', 1980, ':p'), ('7105', 'X', 1980, ':p');
INSERT INTO name_sound (municipality_id, sound, word) VALUES ${sounds} ON CONFLICT DO NOTHING;
INSERT INTO travel_document (municipality_id, id, applicant_id, kind, number, issuing_state) VALUES ('7105', gen_random_uuid(), ':p', 'PASSPORT', ':n', 'ALB');
INSERT INTO application (municipality_id, id, kind, category, status, complete, applicant_id, office_of_filing_id, delivery_office_id, protocol_entry_id, filed_at, forward_by, bring_by) VALUES ('7105', ':a', 'INITIAL_GRANT', 'STUDIES', 'COMPLETE', true, ':p', '${ids.office}', '${ids.office}', ':e', now(), '2026-12-08', '2026-12-08');
INSERT INTO supporting_document (municipality_id, application_id, requirement, state) VALUES ${documents};
INSERT INTO fee_payment (municipality_id, voucher, use, application_id, protocol_entry_id, amount_cents, used_at) VALUES ('7105', ':n', 1, ':a', ':e', 15000, now());
INSERT INTO application_event (municipality_id, id, application_id, at, status, staff_id, office_id) VALUES ('7105', gen_random_uuid(), ':a', now(), 'COMPLETE', '${ids.CLERK}', '${ids.office}');
SELECT register_entry(json_build_object('entryId', ':e', 'receivedOn', '2026-11-23', 'direction', 'INCOMING', 'characterisation', 'ΑΙΤΗΣΗ', 'subject', 'x', 'attachments', 5, 'addressee', 'x', 'officeId', '${ids.office}')::jsonb, json_build_object('id', gen_random_uuid(), 'code', 'R:n', 'verificationCode', '7105-:n')::jsonb, json_build_object('commandId', ':c', 'act', 'fileApplication', 'staffId', '${ids.CLERK}', 'inputHash', 'x', 'at', now(), 'outcome', json_build_object('applicationId', ':a'))::jsonb);
COMMIT;
`,
  );
  const { hostname, port, username, password: secret, pathname } = new URL(url);
  const done = spawnSync("pgbench", ["-n", "-h", hostname, "-p", port, "-U", username, "-c", "16", "-j", "2", "-T", String(seconds), "-f", script, pathname.slice(1)], { env: { ...process.env, PGPASSWORD: secret }, encoding: "utf8" });
  const perSecond = Number(/tps = ([\d.]+)/u.exec(done.stdout)?.[1]);
  if (!perSecond) throw new Trouble(`pgbench failed: ${done.stdout}${done.stderr}`.slice(0, 2_000));
  return round(perSecond);
}

async function countNumbers(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT count(*)::int AS numbers, coalesce(max(number), 0) - count(*)::int AS gaps, count(*)::int - count(DISTINCT number)::int AS doubles FROM protocol_entry WHERE municipality_id = '7105' AND year > 2010");
  await client.end();
  if (rows[0].gaps !== 0 || rows[0].doubles !== 0) throw new Trouble(`the register has gaps or doubles: ${JSON.stringify(rows[0])}`);
  return rows[0];
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
