// The parts `registration` and `receipt` of the bench: two hundred clerks at eight offices at once, and how long a receipt takes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryBody, filingBody, seatClerks } from "./clerks.mjs";
import { withClient } from "./database-copy.mjs";
import { Trouble } from "./runtime.mjs";

const json = { "content-type": "application/json" };

/**
 * What two hundred clerks do in a second, each after the answer to the one before, counted in the register and not by answers: plain papers, and whole
 * filings (a person, a case, a checklist and its voucher). The papers against pgbench with as many clients as the server has connections, doing a bare
 * UPDATE … RETURNING and the same inserts; a filing writes more than that limit does.
 */
export async function registration({ base, url, seconds, pool }) {
  const clerks = await seatClerks(url);
  const before = await countYear(url);
  const papers = await measure({ base, url, clerks, body: entryBody, done: (made) => made?.number !== undefined }, seconds);
  const filings = await measure({ base, url, clerks, body: (clerk) => filingBody(clerk.officeId), done: (made) => made?.protocolEntry !== undefined }, seconds);
  const after = await countYear(url);
  await withClient(url, (client) => client.query("CREATE TABLE bare_counter (last integer); INSERT INTO bare_counter VALUES (0); CREATE TABLE bare_entry (LIKE protocol_entry INCLUDING INDEXES); CREATE TABLE bare_receipt (LIKE registration_receipt INCLUDING INDEXES); CREATE TABLE bare_command (LIKE command_log INCLUDING INDEXES)"));
  const limit = pgbench(url, pool, seconds, clerks[0].officeId);
  return {
    perSecond: papers.perSecond,
    timesOpenZaak: round(papers.perSecond / 24),
    ratioToPgbench: round(papers.perSecond / limit),
    pgbenchPerSecond: round(limit),
    duplicates: after.duplicates,
    unexplained: after.unexplained,
    numbers: after.numbers - before.numbers,
    p50: papers.p50,
    p95: papers.p95,
    p99: papers.p99,
    filingsPerSecond: filings.perSecond,
    filingsRatioToPgbench: round(filings.perSecond / limit),
    filingsP50: filings.p50,
    filingsP95: filings.p95,
    filingsP99: filings.p99,
  };
}

/** One kind of act by all clerks for so many seconds, after two of warming up. */
async function measure({ base, url, clerks, body, done }, seconds) {
  const times = [];
  const refused = [];
  const work = async (until) => {
    const from = performance.now();
    const one = async (clerk) => {
      while (performance.now() < until) {
        const sent = performance.now();
        const answer = await (await fetch(`${base}/graphql`, { method: "POST", headers: { ...json, cookie: clerk.cookie }, body: body(clerk) })).json();
        times.push(performance.now() - sent);
        const made = Object.values(answer.data ?? {})[0];
        if (!done(made)) refused.push(made?.code ?? answer.errors?.[0]?.message ?? JSON.stringify(answer));
      }
    };
    await Promise.all(clerks.map(one));
    return (performance.now() - from) / 1_000;
  };
  await work(performance.now() + 2_000);
  times.length = 0;
  const before = await countYear(url);
  const took = await work(performance.now() + seconds * 1_000);
  const after = await countYear(url);
  if (refused.length > 0) throw new Trouble(`${refused.length} were refused: ${refused[0]}`);
  times.sort((one, other) => one - other);
  const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { perSecond: round((after.numbers - before.numbers) / took), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function countYear(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT count(*)::int AS numbers, count(*)::int - count(DISTINCT number)::int AS duplicates, greatest(coalesce(max(number), 0), coalesce((SELECT max(last_number) FROM protocol_counter WHERE municipality_id = '7105' AND year > 2010), 0)) - count(DISTINCT number)::int AS unexplained FROM protocol_entry WHERE municipality_id = '7105' AND year > 2010",
    );
    return rows[0];
  });
}

/** On a table of its own beside the register, so that no number of the register is touched. */
function pgbench(url, clients, seconds, officeId) {
  const script = join(mkdtempSync(join(tmpdir(), "epidosi-pgbench-")), "registration.sql");
  const { hostname, port, username, password, pathname } = new URL(url);
  const env = { ...process.env, PGPASSWORD: password };
  const where = ["-h", hostname, "-p", port, "-U", username];
  writeFileSync(
    script,
    `SELECT gen_random_uuid() AS e, gen_random_uuid() AS c, md5(random()::text) AS n \\gset
BEGIN;
UPDATE bare_counter SET last = last + 1 RETURNING last AS number \\gset
INSERT INTO bare_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject, attachments, addressee, sender, office_id, clerk_id, command_id) VALUES ('7105', ':e', 2026, :number, '2026-11-23', now(), 'INCOMING', 'ΑΝΑΦΟΡΑ', 'Δήλωση αλλαγής διεύθυνσης', 1, 'ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ', 'BERISHA DRITA', '${officeId}', '${officeId}', ':c');
INSERT INTO bare_receipt (municipality_id, id, protocol_entry_id, code, verification_code) VALUES ('7105', gen_random_uuid(), ':e', ':n', '7105-:n');
INSERT INTO bare_command (municipality_id, command_id, act, staff_id, input_hash, outcome, at) VALUES ('7105', ':c', 'registerEntry', '${officeId}', ':n:n', '{}', now());
COMMIT;
`,
  );
  const done = spawnSync("pgbench", ["-n", ...where, "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", script, pathname.slice(1)], { env, encoding: "utf8" });
  const perSecond = Number(/tps = ([\d.]+)/u.exec(done.stdout)?.[1]);
  if (!perSecond) throw new Trouble(`pgbench failed: ${done.stdout}${done.stderr}`.slice(0, 2_000));
  return perSecond;
}

/** From the clerk's act to the finished PDF of the receipt, and the PDF alone; one after the other, each of another filing. */
export async function receipt({ base, url, count = 60 }) {
  const [clerk] = await seatClerks(url, { clerks: 1 });
  const [pdf, whole] = [[], []];
  for (let turn = -5; turn < count; turn += 1) {
    const from = performance.now();
    const { data } = await (await fetch(`${base}/graphql`, { method: "POST", headers: { ...json, cookie: clerk.cookie }, body: filingBody(clerk.officeId) })).json();
    const filed = performance.now();
    const paper = await fetch(base + data.fileApplication.receipt.paperUrl, { headers: { cookie: clerk.cookie } });
    const bytes = Buffer.from(await paper.arrayBuffer());
    if (!paper.ok || bytes.subarray(0, 5).toString() !== "%PDF-") throw new Trouble(`the receipt answered ${paper.status}`);
    if (turn < 0) continue;
    pdf.push(performance.now() - filed);
    whole.push(performance.now() - from);
  }
  for (const times of [pdf, whole]) times.sort((one, other) => one - other);
  return { p50: round(pdf[Math.floor(count * 0.5)]), p95: round(pdf[Math.floor(count * 0.95)]), filingAndPdfP50: round(whole[Math.floor(count * 0.5)]), filingAndPdfP95: round(whole[Math.floor(count * 0.95)]) };
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
