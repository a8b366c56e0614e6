// The part `handover` of the bench: two hundred couriers hand sealed bags over with signed messages, against pgbench doing the same locks and inserts.
import { spawnSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringBody, hearChallenge, seatCouriers, sealBags, signHandOver, signMessage } from "./couriers.mjs";
import { withClient } from "./database-copy.mjs";
import { Trouble } from "./runtime.mjs";

/** A bag changes hands a few times, not a hundred: what was said of one is judged together. */
const bagsOfPair = 4;

const json = { "content-type": "application/json" };

/**
 * Confirmed hand-overs per second over HTTP, each an offer and an acceptance in one request, each pair of couriers after the answer to the one before.
 * Counted in the ledger, not by answers. `verifyShare`: what two signatures cost of the server's time for one hand-over.
 */
export async function handover({ base, url, seconds, pool, password }) {
  const couriers = await seatCouriers(url);
  const pairs = couriers.length / 2;
  const bags = await sealBags({ url: base, ownerUrl: url, password, bags: bagsOfPair * pairs });
  const challenge = await hearChallenge(base, couriers[0]);
  const roads = Array.from({ length: pairs }, (_, pair) =>
    bags.slice(pair * bagsOfPair, (pair + 1) * bagsOfPair).map((bag) => ({ bag, giver: couriers[2 * pair], taker: couriers[2 * pair + 1] })));
  for (const { bag, giver } of roads.flat()) await bring(base, giver, [signMessage(giver, challenge, "TAKE", bag.code, { s: bag.seal })]);
  await withClient(url, (client) => client.query("ANALYZE"));
  await hurry(base, roads, challenge, 2_000);
  const [from, cpu, begun] = [await countHandOvers(url), await cpuMs(base), performance.now()];
  const times = await hurry(base, roads, challenge, seconds * 1_000);
  const took = (performance.now() - begun) / 1_000;
  const count = (await countHandOvers(url)) - from;
  const cpuEach = ((await cpuMs(base)) - cpu) / count;
  times.sort((one, other) => one - other);
  const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  const perSecond = count / took;
  const limit = await pgbench(url, pool, seconds);
  return { perSecond: round(perSecond), ratioToPgbench: round(perSecond / limit), pgbenchPerSecond: round(limit), p50: at(0.5), p99: at(0.99), verifyShare: round((2 * verifyMs(couriers[0])) / cpuEach), cpuMsEach: round(cpuEach) };
}

/** Everybody hands over for so long; answers how long each took. */
async function hurry(base, roads, challenge, ms) {
  const [until, times] = [performance.now() + ms, []];
  const one = async (bagsOnRoad) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const road = bagsOnRoad[turn % bagsOnRoad.length];
      const { offer, accept } = signHandOver(road.giver, road.taker, challenge, road.bag);
      const sent = performance.now();
      await bring(base, road.taker, [offer, accept]);
      times.push(performance.now() - sent);
      [road.giver, road.taker] = [road.taker, road.giver];
    }
  };
  await Promise.all(roads.map(one));
  return times;
}

async function bring(base, courier, messages) {
  const answer = await (await fetch(`${base}/graphql`, { method: "POST", headers: { ...json, cookie: courier.cookie }, body: bringBody(messages) })).json();
  const odd = answer.data?.bringMessages.find(({ verdict }) => verdict !== "APPLIED");
  if (!answer.data || odd) throw new Trouble(`a hand-over was not confirmed: ${JSON.stringify(odd ?? answer).slice(0, 300)}`);
}

function countHandOvers(url) {
  return withClient(url, async (client) => (await client.query("SELECT count(*)::int AS count FROM custody_event WHERE municipality_id = '7105' AND subject_kind = 'PACKAGE' AND act = 'relayPackage'")).rows[0].count);
}

async function cpuMs(base) {
  const { user, system } = await (await fetch(`${base}/cpu`)).json();
  return (user + system) / 1_000;
}

/** One signature's verification, in milliseconds, as the server does it. */
function verifyMs(courier) {
  const { jws } = signMessage({ ...courier }, "", "GIVE", "P00000000");
  const [header, body, signature] = jws.split(".");
  const key = { key: createPublicKey(courier.key), dsaEncoding: "ieee-p1363" };
  const work = () => verify("sha256", Buffer.from(`${header}.${body}`), key, Buffer.from(signature, "base64url"));
  for (let turn = 0; turn < 200; turn += 1) work();
  const begun = performance.now();
  for (let turn = 0; turn < 1_000; turn += 1) work();
  return (performance.now() - begun) / 1_000;
}

/** On tables of its own beside the ledger, as many rows as the hand-overs have: two devices, a bag and a thing locked, two of each kind of entry written. */
async function pgbench(url, clients, seconds) {
  const tables = ["device", "device_message", "device_message_verdict", "transfer_package", "custody_item", "custody_event"];
  await withClient(url, async (client) => {
    for (const table of tables) await client.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING INDEXES)`);
    for (const table of ["device", "transfer_package", "custody_item"]) await client.query(`INSERT INTO bare_${table} SELECT * FROM ${table} WHERE municipality_id = '7105'`);
    await client.query("CREATE TABLE bare_road AS SELECT row_number() OVER (ORDER BY p.id) AS n, p.id AS bag, i.id AS item, p.custodian_id AS one, p.courier_id AS other, (SELECT id FROM device d WHERE d.staff_id = p.custodian_id LIMIT 1) AS giver FROM transfer_package p JOIN custody_item i ON i.package_id = p.id; ALTER TABLE bare_road ADD PRIMARY KEY (n); ANALYZE");
  });
  const message = (id) => `('7105', ':${id}', ':giver', ':${id}', :n, md5(random()::text), 'x', 'OFFER', 'P00000000', 'x', repeat('x', 620), now(), 1, now(), '{}', now(), ':one')`;
  const entry = (kind, subject) => `('7105', gen_random_uuid(), '${kind}', ':${subject}', (random() * 2000000000)::int, 'relayPackage', now(), ':one', ':one', ':m', repeat('x', 500), repeat('0', 64), repeat('0', 64), ':giver', 1, now(), repeat('x', 620))`;
  const script = join(mkdtempSync(join(tmpdir(), "epidosi-pgbench-")), "handover.sql");
  writeFileSync(
    script,
    `\\set n random(1, 100)
SELECT gen_random_uuid() AS m, gen_random_uuid() AS o, bag, item, one, giver FROM bare_road WHERE n = :n \\gset
BEGIN;
SELECT id FROM bare_device WHERE municipality_id = '7105' AND staff_id = ':one' FOR UPDATE;
INSERT INTO bare_device_message (municipality_id, id, device_id, event, counter, hash, previous, act, package_code, counterpart, jws, signed_at, page_ms, heard_at, flags, received_at, brought_by) VALUES ${message("m")}, ${message("o")};
UPDATE bare_device SET counter = counter + 1 WHERE municipality_id = '7105' AND id = ':giver';
UPDATE bare_device SET head = 'x' WHERE municipality_id = '7105' AND id = ':giver';
SELECT id FROM bare_transfer_package WHERE municipality_id = '7105' AND id = ':bag' FOR UPDATE;
SELECT id FROM bare_custody_item WHERE municipality_id = '7105' AND id = ':item' FOR UPDATE;
INSERT INTO bare_custody_event (municipality_id, id, subject_kind, subject_id, sequence, act, at, staff_id, office_id, command_id, body, previous_hash, hash, device_id, device_counter, device_time, signature) VALUES ${entry("PACKAGE", "bag")};
UPDATE bare_transfer_package SET custodian_id = ':one', ledger_sequence = ledger_sequence + 1, ledger_head = repeat('0', 64) WHERE municipality_id = '7105' AND id = ':bag';
INSERT INTO bare_custody_event (municipality_id, id, subject_kind, subject_id, sequence, act, at, staff_id, office_id, command_id, body, previous_hash, hash, device_id, device_counter, device_time, signature) VALUES ${entry("ITEM", "item")};
UPDATE bare_custody_item SET custodian_id = ':one', ledger_sequence = ledger_sequence + 1, ledger_head = repeat('0', 64) WHERE municipality_id = '7105' AND id = ':item';
INSERT INTO bare_device_message_verdict (municipality_id, message_id, sequence, verdict, flags, at) VALUES ('7105', ':m', 1, 'APPLIED', '{}', now()), ('7105', ':o', 1, 'APPLIED', '{}', now());
COMMIT;
`,
  );
  const { hostname, port, username, password, pathname } = new URL(url);
  const done = spawnSync("pgbench", ["-n", "-h", hostname, "-p", port, "-U", username, "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", script, pathname.slice(1)], { env: { ...process.env, PGPASSWORD: password }, encoding: "utf8" });
  const perSecond = Number(/tps = ([\d.]+)/u.exec(done.stdout)?.[1]);
  if (!perSecond) throw new Trouble(`pgbench failed: ${done.stdout}${done.stderr}`.slice(0, 2_000));
  return perSecond;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
