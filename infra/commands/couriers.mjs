// Couriers of one municipality with a device each, for what is measured and what is broken on purpose: persons, sessions and devices are made in the
// database itself; keys, messages and bags are as real ones.
import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from "node:crypto";
import { signIn } from "./client.mjs";
import { withClient } from "./database-copy.mjs";

/**
 * Couriers of the central office, each signed in on an enrolled device.
 * @param {string} ownerUrl @param {{ couriers?: number }} many
 */
export function seatCouriers(ownerUrl, { couriers = 200 } = {}) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT o.id AS office, m.id AS maker FROM office o, staff_member m WHERE o.municipality_id = '7105' AND o.code = 'K0' AND m.municipality_id = '7105' AND m.username = 'epoptis'");
    const [{ office, maker }] = rows;
    const seated = [];
    for (let number = 0; number < couriers; number += 1) {
      const [staffId, enrolment, deviceId, token] = [randomUUID(), randomUUID(), randomUUID(), randomBytes(32).toString("base64url")];
      const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const { x, y } = publicKey.export({ format: "jwk" });
      const kid = hash(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`);
      await client.query("INSERT INTO staff_member (municipality_id, id, username, name, capacity, password_hash, active) VALUES ('7105', $1, $2, $2, 'Διανομέας', 'none', true)", [staffId, `courier-${staffId}`]);
      await client.query("INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from) VALUES ('7105', $1, $2, $3, 'COURIER', '2000-01-01')", [randomUUID(), staffId, office]);
      await client.query("INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at) VALUES ('7105', $1, $2, $3, $4, now(), now() + interval '8 hours')", [randomUUID(), createHash("sha256").update(token).digest("hex"), staffId, office]);
      await client.query("INSERT INTO device_enrolment (municipality_id, id, code_hash, staff_id, office_id, made_by, made_at, expires_at, used_at) VALUES ('7105', $1, $2, $3, $4, $5, now(), now(), now())", [enrolment, hash(enrolment), staffId, office, maker]);
      await client.query("INSERT INTO device (municipality_id, id, staff_id, office_id, name, kid, public_x, public_y, state, enrolled_at, enrolled_with, counter, head) VALUES ('7105', $1, $2, $3, 'Κινητό', $4, $5, $6, 'ACTIVE', now(), $7, 0, $8)", [deviceId, staffId, office, kid, x, y, enrolment, hash("")]);
      seated.push({ cookie: `epidosi_session=7105.${token}`, staffId, deviceId, kid, key: privateKey, counter: 0, head: hash(""), opened: Date.now() });
    }
    return seated;
  });
}

/**
 * Sealed bags that wait for a courier, each with one dossier, filed, tagged, packed, counted by two and sealed through the API.
 * @param {{ url: string, ownerUrl: string, password: string, bags: number }} wanted
 * @returns {Promise<{ code: string, seal: string, manifest: string }[]>}
 */
export async function sealBags({ url, ownerUrl, password, bags }) {
  const clerk = await signIn({ url, municipality: "7105", username: "tylisos", password });
  const offices = new Map((await clerk.ask("{ offices { id code } }")).map((office) => [office.code, office.id]));
  const codes = [];
  const one = async () => {
    const filed = await clerk.file(offices.get("B2"));
    const { tag } = await clerk.act("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
    const { code } = await clerk.act("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: offices.get("K0") }, "TransferPackage { code }");
    await clerk.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code, tag }, "TransferPackage { state }");
    await clerk.act("countPackage(commandId: $commandId, code: $code, count: 1, secondPerson: $second)", "$code: String!, $second: SecondPersonInput!", { code, second: { username: "tylisos2", password } }, "TransferPackage { state }");
    await clerk.act("sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $seal)", "$code: String!, $seal: String!", { code, seal: `S${code}` }, "TransferPackage { state }");
    codes.push(code);
  };
  for (let made = 0; made < bags; made += 4) await Promise.all(Array.from({ length: Math.min(4, bags - made) }, one));
  const { rows } = await withClient(ownerUrl, (client) => client.query("SELECT code, seal, manifest_hash FROM transfer_package WHERE code = ANY($1)", [codes]));
  return rows.map((row) => ({ code: row.code, seal: row.seal, manifest: Buffer.from(row.manifest_hash, "hex").subarray(0, 16).toString("base64url") }));
}

/** What a device hears of the server before it signs. */
export async function hearChallenge(url, { cookie }) {
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query: "{ deviceDirectory { challenge } }" }) });
  return (await answer.json()).data.deviceDirectory.challenge;
}

/** Signs one message as the phone does, after the one before; answers it with its event. */
export function signMessage(courier, challenge, act, code, fields = {}) {
  const event = fields.ev ?? short(randomUUID());
  const payload = { v: 1, ev: event, a: act, mu: "7105", p: code, w: short(courier.staffId), ...fields, n: courier.counter + 1, ph: courier.head, at: Math.floor(Date.now() / 1_000), mt: Date.now() - courier.opened, ch: challenge };
  const input = `${encode(`{"alg":"ES256","typ":"custody+jws","kid":"${courier.kid}"}`)}.${encode(JSON.stringify(payload))}`;
  const jws = `${input}.${sign("sha256", Buffer.from(input), { key: courier.key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
  courier.counter = payload.n;
  courier.head = hash(jws);
  return { jws, hash: courier.head, event: long(event) };
}

/** Both halves of a hand-over, as two phones sign them face to face. */
export function signHandOver(giver, taker, challenge, bag) {
  const event = short(randomUUID());
  const sealHash = createHash("sha256").update(`${event}.${bag.seal}`).digest().subarray(0, 16).toString("base64url");
  const offer = signMessage(giver, challenge, "OFFER", bag.code, { ev: event, sh: sealHash, m: bag.manifest, x: Math.floor(Date.now() / 1_000) + 1_800 });
  return { offer, accept: signMessage(taker, challenge, "ACCEPT", bag.code, { cp: offer.hash, s: bag.seal, ok: true }) };
}

/** The body of a request that brings messages. */
export function bringBody(messages) {
  return JSON.stringify({ query: "mutation ($m: [String!]!) { bringMessages(messages: $m) { hash verdict refusal flags wanted } }", variables: { m: messages.map(({ jws }) => jws) } });
}

function hash(text) {
  return createHash("sha256").update(text).digest("base64url");
}

function encode(text) {
  return Buffer.from(text).toString("base64url");
}

function short(uuid) {
  return Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");
}

function long(id) {
  return Buffer.from(id, "base64url").toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
