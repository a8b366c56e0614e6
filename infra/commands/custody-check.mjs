// What must hold of custody after anything: read from the database alone, against what the phones hold.
import { createHash } from "node:crypto";
import { withClient } from "./database-copy.mjs";

/**
 * What is wrong, in sentences; empty where all holds.
 * @param {string} ownerUrl
 * @param {{ bag: { code: string }, pair: any[], taken?: string, handOvers: { event: string, jws: string }[], holder?: string }[]} roads
 */
export function checkCustody(ownerUrl, roads) {
  return withClient(ownerUrl, async (client) => {
    const rows = async (sql) => (await client.query(sql)).rows;
    const events = await rows("SELECT subject_kind, subject_id, sequence, act, body, previous_hash, hash, command_id, signature FROM custody_event WHERE municipality_id = '7105' ORDER BY subject_id, sequence");
    const packages = await rows("SELECT id, code, state, custodian_id, ledger_sequence, ledger_head FROM transfer_package WHERE municipality_id = '7105'");
    const items = await rows("SELECT id, tag, state, safe_id, custodian_id, package_id, ledger_sequence, ledger_head FROM custody_item WHERE municipality_id = '7105'");
    const devices = new Map((await rows("SELECT id, counter, head FROM device WHERE municipality_id = '7105'")).map((device) => [device.id, device]));
    const heads = chainsOf(events);
    return [...heads.wrong, ...handOversWrong(events, roads), ...presentWrong(packages, items, heads.last), ...holdersWrong(packages, items, roads), ...phonesWrong(devices, roads)];
  });
}

/** Every entry hashes with the one before it, and none is missing. */
function chainsOf(events) {
  const [last, wrong] = [new Map(), []];
  for (const event of events) {
    const before = last.get(event.subject_id);
    const hash = createHash("sha256").update(event.previous_hash).update("\n").update(event.body).digest("hex");
    if (event.sequence !== (before?.sequence ?? 0) + 1 || event.previous_hash !== (before?.hash ?? "0".repeat(64)) || hash !== event.hash) wrong.push(`the chain of ${event.subject_id} breaks at ${event.sequence}`);
    last.set(event.subject_id, { ...event, body: JSON.parse(event.body) });
  }
  return { last, wrong };
}

/** Each hand-over that a phone holds as confirmed is in its bag's ledger once, with its message. */
function handOversWrong(events, roads) {
  const wrong = [];
  const entries = new Map();
  for (const event of events.filter((one) => one.subject_kind === "PACKAGE" && one.signature !== null)) entries.set(event.command_id, [...(entries.get(event.command_id) ?? []), event]);
  for (const { taken, handOvers } of roads) {
    if ((entries.get(taken)?.length ?? 0) !== 1) wrong.push(`a taking is in the ledger ${entries.get(taken)?.length ?? 0} times`);
    for (const { event, jws } of handOvers) {
      const found = entries.get(event) ?? [];
      if (found.length === 0) wrong.push(`a confirmed hand-over is lost: ${event.slice(-6).toUpperCase()}`);
      if (found.length > 1) wrong.push(`a hand-over is doubled: ${event.slice(-6).toUpperCase()}`);
      if (found.some((entry) => entry.signature !== jws)) wrong.push(`the ledger bears another message than the phone: ${event.slice(-6).toUpperCase()}`);
    }
  }
  const known = new Set(roads.flatMap(({ taken, handOvers }) => [taken, ...handOvers.map(({ event }) => event)]));
  const strange = [...entries.keys()].filter((event) => !known.has(event));
  if (strange.length > 0) wrong.push(`${strange.length} entries of the ledger nobody signed for`);
  return wrong;
}

/** The tables of the present say what the last entry of each chain says. */
function presentWrong(packages, items, last) {
  const wrong = [];
  for (const row of packages) {
    const head = last.get(row.id);
    if (head?.hash !== row.ledger_head || head.sequence !== row.ledger_sequence || head.body.to !== row.state || head.body.custodian !== row.custodian_id) wrong.push(`bag ${row.code} is not as its ledger says`);
  }
  for (const row of items) {
    const head = last.get(row.id);
    if (head?.hash !== row.ledger_head || head.body.to !== row.state || head.body.custodianId !== row.custodian_id || head.body.safeId !== row.safe_id) wrong.push(`item ${row.tag} is not as its ledger says`);
    if ((row.safe_id === null) === (row.custodian_id === null)) wrong.push(`item ${row.tag} is without a custodian, or has two`);
  }
  return wrong;
}

/** Who holds the bag after the last hand-over answers for it and for what is in it. */
function holdersWrong(packages, items, roads) {
  const byCode = new Map(packages.map((row) => [row.code, row]));
  return roads.flatMap(({ bag, pair, holder = pair[0].staffId }) => {
    const row = byCode.get(bag.code);
    const inside = items.filter((item) => item.package_id === row?.id);
    return row?.custodian_id === holder && inside.length > 0 && inside.every((item) => item.custodian_id === holder) ? [] : [`bag ${bag.code} is with another than who holds it`];
  });
}

/** The server knows each phone's chain to its end. */
function phonesWrong(devices, roads) {
  return roads.flatMap(({ pair }) => pair).filter((phone) => devices.get(phone.deviceId)?.counter !== phone.counter || devices.get(phone.deviceId)?.head !== phone.head).map((phone) => `the chain of device ${phone.deviceId} is not known to its end`);
}
