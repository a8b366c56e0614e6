// `npm run verify-custody -- custody.jsonl [--witness FILE] [--page HASH] [--key THUMBPRINT] [--timestamp-ca CA.pem]`: reads an exported custody
// ledger, or the evidence of one item, with no database and no network. It follows the chain of each thing and package, the signed checkpoints over
// all of them (RFC 6962), the messages of devices and their counterparts, and names the first entry that was altered, taken away or put in. A ledger
// rewritten as a whole shows by the witness's file, by the hash of a printed page or by the key's thumbprint. `--database URL` holds who has what and
// where, as the tables say, against the ledger in that database. Ends with 0 where all is well, 1 where something is not, 2 where it cannot be read.
// It shares no code with the server: who doubts the server can read this one file.
import { createHash, createPublicKey, verify as verifySignature, X509Certificate } from "node:crypto";
import { createReadStream, existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What was found wrong: the first one ends the reading. */
export class Found extends Error {}

const none = "0".repeat(64);
const gone = new Set(["DELIVERED", "FORWARDED", "RETURNED"]);

/** Reads an export given as pieces of bytes. Answers what it holds; throws `Found` for the first thing that is wrong. */
export async function verify(pieces, { witness, page, key, timestampCa } = {}) {
  const state = {
    head: undefined, line: 0, hash: createHash("sha256"), ended: false, keys: new Map(), whole: true, covered: true,
    entries: 0, position: 0, frontier: [], subjects: new Map(), codes: new Map(), stated: [],
    last: undefined, checkpoints: new Map(), restorations: [], pageSeen: false, stamped: 0, stampedLast: undefined,
    devices: new Map(), messages: new Map(), chains: new Map(), passkeys: new Map(), offers: new Map(), confirmations: [], bare: [], included: 0, notes: [], options: { witness, page, key, timestampCa },
  };
  for await (const bytes of linesOf(pieces)) {
    state.line += 1;
    await readLine(bytes, state);
  }
  if (state.head === undefined) throw new Error("it is empty");
  if (!state.ended && state.head.of === "ledger") throw new Found(`the file ends at line ${state.line} without its last line: it was cut off.`);
  const { subject, head } = state.head;
  if (head !== undefined && state.subjects.get(subject)?.hash !== head) throw new Found("the last entries of the item are missing: its chain ends at another hash than the file's first line says.");
  checkDevices(state);
  checkCounterparts(state);
  checkConfirmations(state);
  if (witness !== undefined) checkWitness(readFileSync(witness, "utf8"), state);
  if (page !== undefined && !state.pageSeen) throw new Found("no checkpoint has the printed page's hash. If the page is from the time the file covers, the ledger was rewritten as a whole, or its end was cut off.");
  return state;
}

async function readLine(bytes, state) {
  const text = decode(bytes, state);
  const line = parse(text, state);
  if (state.ended) throw new Found(`line ${state.line} was put in after the end of the file.`);
  if (state.head === undefined) return readHead(line, state, bytes);
  const read = readers[line.kind];
  if (!read) throw new Found(`line ${state.line} is of a kind that no export has: it was altered or put in.`);
  await read(line, state, text);
  if (line.kind !== "end") state.hash.update(bytes).update("\n");
}

function decode(bytes, state) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Found(`line ${state.line} of the file is no text: it was altered.`);
  }
}

function parse(text, state) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    if (state.head === undefined) throw new Error("its first line is no JSON");
    throw new Found(`line ${state.line} of the file is no JSON: it was altered or cut off.`);
  }
  if (typeof line === "object" && line !== null && !Array.isArray(line)) return line;
  throw state.head === undefined ? new Error("its first line is no head") : new Found(`line ${state.line} of the file was altered.`);
}

function readHead(line, state, bytes) {
  if (line.kind !== "export" || !["ledger", "item"].includes(line.of) || line.version !== 1 || (line.of === "ledger" && !Array.isArray(line.keys))) throw new Error("its first line is no head of a custody export, version 1");
  state.head = line;
  state.whole = line.of === "ledger";
  for (const key of line.keys ?? []) state.keys.set(key.kid, key);
  state.hash.update(bytes).update("\n");
}

const readers = { start: readStart, device: readDevice, restoration: readRestoration, entry: readEntry, checkpoint: readCheckpoint, message: readMessageLine, passkey: readPasskey, offer: readOffer, confirmation: readConfirmation, end: readEnd };

/** A part of the ledger goes on from a checkpoint and the roots of its full subtrees, which must give the root that was signed. */
function readStart({ frontier, checkpoint }, state) {
  const where = `the checkpoint ${checkpoint?.sequence} that the file begins after`;
  const hashes = (Array.isArray(frontier) ? frontier : []).map((hex) => Buffer.from(String(hex), "hex"));
  if (state.position > 0 || state.last !== undefined) throw new Found(`line ${state.line} was put in: a file begins once.`);
  signedBy(checkpoint, where, state);
  if (hashes.length !== bitsOf(checkpoint.size) || rootOf(hashes) !== checkpoint.root) throw new Found(`${where} was altered: its subtrees do not give the root that was signed.`);
  Object.assign(state, { covered: false, position: checkpoint.size, frontier: hashes, last: checkpoint });
  state.checkpoints.set(checkpoint.sequence, checkpoint);
  state.pageSeen ||= [checkpoint.hash, checkpoint.root].includes(state.options.page);
}

function readDevice(line, state) {
  if (thumbprintOf(line) !== line.kid) throw new Found(`device ${line.deviceId} (line ${state.line}) was altered: its key has another thumbprint.`);
  state.devices.set(line.kid, line);
}

function readRestoration(line, state) {
  state.restorations.push(line);
  state.notes.push(`A backup was restored: checkpoint ${line.sequence} was lost with what it covered, and two persons acknowledged it at ${line.at}.`);
}

/** One entry: its body against its columns, its hash, its place in the thing's chain, who answers for the thing, and the message behind it. */
function readEntry(entry, state) {
  const body = bodyOf(entry);
  const name = `entry ${entry.sequence} of ${nameOf(entry, body, state)} (line ${state.line})`;
  if (body === undefined) throw new Found(`${name} was altered: its text is no JSON.`);
  if (sha256(Buffer.from(`${entry.previousHash}\n${entry.body}`)).toString("hex") !== entry.hash) throw new Found(`${name} was altered: it is not the text that was hashed.`);
  for (const [column, value] of [["subjectId", body.subject], ["subjectKind", body.kind], ["sequence", body.sequence]]) if (entry[column] !== value) throw new Found(`${name} was altered: its ${column} is not what its text says.`);
  checkColumns(entry, body, name, state);
  place(entry, name, state);
  follow(entry, body, name, state);
  if (entry.signature !== undefined) checkProof(entry, body, name, state);
  else if (body.message !== undefined) throw new Found(`${name} was altered: the signed message behind it was taken away.`);
  state.entries += 1;
}

const columns = { act: "act", at: "at", staff: "staff", second: "second", office: "office", command: "command" };

function checkColumns(entry, body, name, state) {
  for (const [column, key] of Object.entries(columns)) {
    if (entry[column] === undefined && (!state.whole || body[key] === null)) continue;
    if ((entry[column] ?? null) !== (body[key] ?? null)) throw new Found(`${name} was altered: its ${column} is not what its text says.`);
  }
  const counted = entry.deviceCounter ?? (state.whole ? null : body.deviceCounter ?? null);
  if ((entry.deviceId ?? null) !== (body.device ?? null) || counted !== (body.deviceCounter ?? null)) throw new Found(`${name} was altered: its device is not what its text says.`);
}

/** Positions run without a gap, each entry a leaf; what no checkpoint covers yet comes last and has none. */
function place(entry, name, state) {
  if (!state.whole) return include(entry, name, state);
  if (entry.position === undefined) {
    state.uncovered = (state.uncovered ?? 0) + 1;
    return;
  }
  if (state.uncovered !== undefined) throw new Found(`${name} was moved: it stands after entries that no checkpoint covers.`);
  if (entry.position > state.position + 1) throw new Found(`the entry at position ${state.position + 1} is missing: the next one is ${name}, at position ${entry.position}.`);
  if (entry.position <= state.position) throw new Found(`${name} was put in or moved: position ${entry.position} is taken.`);
  let node = sha256(Buffer.of(0), Buffer.from(entry.hash, "hex"));
  for (let bits = state.position; bits % 2 === 1; bits = Math.floor(bits / 2)) node = sha256(Buffer.of(1), state.frontier.pop(), node);
  state.frontier.push(node);
  state.position += 1;
}

/** In the evidence of one thing: the path from an entry to the root of the checkpoint in the file (RFC 9162 §2.1.3.2), or none where nothing covers it yet. */
function include(entry, name, state) {
  if (entry.position === undefined && entry.path === undefined) return void state.bare.push(name);
  const [checkpoint] = state.checkpoints.values();
  if (checkpoint === undefined || !Array.isArray(entry.path)) throw new Found(`${name} says where it stands under a checkpoint that is not in the file.`);
  let [index, last] = [entry.position - 1, checkpoint.size - 1];
  let node = sha256(Buffer.of(0), Buffer.from(entry.hash, "hex"));
  for (const hex of entry.path) {
    const beside = Buffer.from(String(hex), "hex");
    const right = index % 2 === 1 || index === last;
    node = right ? sha256(Buffer.of(1), beside, node) : sha256(Buffer.of(1), node, beside);
    if (right) while (index % 2 === 0 && index !== 0) [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  if (!Number.isSafeInteger(entry.position) || entry.position < 1 || entry.position > checkpoint.size || last !== 0 || node.toString("hex") !== checkpoint.root)
    throw new Found(`${name} is not what checkpoint ${checkpoint.sequence} signed at position ${entry.position}: it was altered together with its hashes.`);
  state.included += 1;
}

/** The chain of one thing, from one state into the next, with exactly one custodian as long as it is here. */
function follow(entry, body, name, state) {
  const before = state.subjects.get(entry.subjectId);
  const first = before === undefined && (state.covered || entry.sequence === 1);
  const expected = before === undefined ? (first ? 1 : entry.sequence) : before.sequence + 1;
  if (entry.sequence > expected) throw new Found(`entry ${expected} of ${nameOf(entry, body, state)} is missing: the next one is ${name}.`);
  if (entry.sequence < expected) throw new Found(`${name} was put in or moved: entry ${expected} should stand here.`);
  const previous = before === undefined ? (first ? none : entry.previousHash) : before.hash;
  if (entry.previousHash !== previous) throw new Found(`${name} does not follow from the entry before it: one of the two was put in or altered together with its hash.`);
  if (before !== undefined && body.from !== before.state) throw new Found(`${name} begins at ${body.from}, where the entry before it ended at ${before.state}.`);
  if (first && body.from !== null) throw new Found(`${name} is the first of its chain and begins at ${body.from}.`);
  const answering = entry.subjectKind === "ITEM" ? [body.safeId, body.custodianId] : [body.custodian];
  const custodians = answering.filter((id) => typeof id === "string").length;
  if (custodians !== (entry.subjectKind === "ITEM" && gone.has(body.to) ? 0 : 1)) throw new Found(`after ${name} ${custodians === 0 ? "nobody answers" : "two answer"} for it.`);
  if (body.code !== undefined) state.codes.set(entry.subjectId, body.code);
  state.subjects.set(entry.subjectId, { sequence: entry.sequence, hash: entry.hash, state: body.to, seal: body.seal ?? before?.seal, name: body.tag ?? body.code ?? before?.name });
}

/** Which acts a message may stand behind: an offer is also its giver's word that the bag was taken. What was heard late moved nothing and names what was said. */
const acts = { TAKE: ["acceptPackage"], GIVE: ["handOverPackage"], OFFER: ["acceptPackage"], ACCEPT: ["acceptPackage", "relayPackage", "arrivePackage"], REFUSE: ["refusePackage"], TURN_BACK: ["turnBackPackage"] };

/** The entry bears the very message that its text names, signed by the person's device, and of this package and seal. */
function checkProof(entry, body, name, state) {
  const message = openMessage(entry.signature, name, state);
  const { payload, device } = message;
  const wrong = (what) => new Found(`${name} and the signed message behind it differ: ${what}.`);
  if (body.message !== sha256(Buffer.from(entry.signature)).toString("hex")) throw wrong("the text names another message");
  if (device.deviceId !== entry.deviceId) throw wrong("it was signed by another device");
  if (payload.n !== body.deviceCounter) throw wrong("the device counted otherwise");
  if (payload.mu !== state.head.municipality) throw wrong("it is of another municipality");
  if (longId(payload.w) !== body.staff || device.staffId !== body.staff) throw wrong("another person signed");
  if (entry.subjectKind === "PACKAGE" && (body.act === "heardLate" ? body.said !== payload.a : !acts[payload.a]?.includes(body.act))) throw wrong(`it says ${payload.a}`);
  if ((body.offer ?? undefined) !== undefined && payload.cp !== body.offer) throw wrong("it accepts another offer");
  if (body.deviceTime !== new Date(payload.at * 1000).toISOString()) throw wrong("the device's time is another");
  const packageId = entry.subjectKind === "PACKAGE" ? entry.subjectId : body.packageId;
  const read = body.seal ?? body.sealRead;
  if (payload.s !== undefined && typeof read === "string" && read !== payload.s) throw wrong("another seal was read");
  if (payload.s === undefined && payload.sh !== undefined && typeof body.seal === "string" && sha256(Buffer.from(`${payload.ev}.${body.seal}`)).subarray(0, 16).toString("base64url") !== payload.sh) throw wrong("another seal was offered");
  state.stated.push({ hash: message.hash, name, packageId, code: payload.p, payload, offer: body.offer ?? undefined });
}

/** A person's own key; each stands once. */
function readPasskey(line, state) {
  if (typeof line.credentialId !== "string" || state.passkeys.has(line.credentialId)) throw new Found(`the passkey in line ${state.line} was altered or put in twice.`);
  state.passkeys.set(line.credentialId, line);
}

/** In the evidence of one thing: the offer that an acceptance names. */
function readOffer(line, state) {
  const message = openMessage(line.jws, `the offer in line ${state.line}`, state);
  if (message.payload.a !== "OFFER") throw new Found(`line ${state.line} is no offer: it was altered or put in.`);
  if (longId(message.payload.w) !== message.device.staffId) throw new Found(`the offer in line ${state.line} is signed by the device of another person.`);
  state.offers.set(message.hash, message);
}

function readConfirmation(line, state) {
  state.confirmations.push({ ...line, line: state.line });
}

/** Each confirmation is of a message of the file; an assertion is of that message's person and signs exactly that message. */
function checkConfirmations(state) {
  const words = new Map([...state.stated.map(({ hash, payload }) => [hash, payload]), ...[...state.messages].map(([hash, { payload }]) => [hash, payload]), ...[...state.offers].map(([hash, { payload }]) => [hash, payload])]);
  const seen = new Set();
  state.confirmed = { PASSKEY: 0, PIN: 0, WRONG_KEY: 0 };
  for (const { message, by, assertion, line } of state.confirmations) {
    const where = `the confirmation in line ${line}`;
    const payload = words.get(message);
    if (payload === undefined) throw new Found(`${where} is of a message that is not in the file.`);
    if (seen.has(message) || !(by in state.confirmed) || (by === "PASSKEY") !== (assertion !== undefined)) throw new Found(`${where} was altered or put in.`);
    seen.add(message);
    state.confirmed[by] += 1;
    if (by === "PASSKEY") checkPasskey(assertion, message, longId(payload.w), where, state);
    if (by === "WRONG_KEY") state.notes.push(`Message ${message} came with a passkey that did not fit.`);
  }
}

function checkPasskey(assertion, message, staffId, where, state) {
  try {
    checkAssertion(assertion, message, staffId, where, state);
  } catch (problem) {
    throw problem instanceof Found ? problem : new Found(`${where} was altered: ${problem.message}.`);
  }
}

/** WebAuthn level 3 §7.2: the challenge is the message's hash, the host the origin's own, the person present and verified, the signature of the key. */
function checkAssertion({ credentialId, clientDataJSON, authenticatorData, signature }, message, staffId, where, state) {
  const key = state.passkeys.get(credentialId);
  if (key === undefined) throw new Found(`${where} is by a passkey that is not in the file.`);
  if (key.staffId !== staffId) throw new Found(`${where} is by the passkey of another person.`);
  const [client, data, raw] = [clientDataJSON, authenticatorData, signature].map(fromBase64url);
  if (client === undefined || data === undefined || raw === undefined || data.length < 37) throw new Found(`${where} was altered: it has another form.`);
  const said = JSON.parse(client.toString());
  if (said.type !== "webauthn.get" || said.challenge !== message) throw new Found(`${where} is by a passkey that signed something else.`);
  if (!data.subarray(0, 32).equals(sha256(Buffer.from(new URL(said.origin).hostname)))) throw new Found(`${where} is by a passkey of another host.`);
  if ((data[32] & 5) !== 5) throw new Found(`${where} was made without the person being verified.`);
  const publicKey = createPublicKey({ key: key.jwk, format: "jwk" });
  const algorithm = key.jwk.kty === "OKP" ? null : "sha256";
  if (!verifySignature(algorithm, Buffer.concat([data, sha256(client)]), publicKey, raw)) throw new Found(`${where} is not signed by the passkey: it was altered or made elsewhere.`);
}

/** A checkpoint against the entries before it, the one before it and its key. */
async function readCheckpoint(said, state, text) {
  const where = `checkpoint ${said.sequence} of ${said.at}`;
  signedBy(said, where, state);
  if (text !== JSON.stringify(said)) throw new Found(`${where} was altered.`);
  state.checkpoints.set(said.sequence, said);
  state.pageSeen ||= [said.hash, said.root].includes(state.options.page);
  if (said.timestamp !== undefined) await checkTimestamp(said, where, state);
  if (!state.whole) return;
  chainCheckpoints(said, where, state);
  if (said.size > state.position) throw new Found(`${where} covers entries up to position ${said.size}; those after ${state.position} are missing.`);
  if (said.size < state.position) throw new Found(`the entries after position ${said.size} were put in before ${where}, which does not cover them.`);
  if (rootOf(state.frontier) !== said.root) throw new Found(`the entries up to position ${said.size} are not those that ${where} signed: they were rewritten together with their hashes.`);
  state.last = said;
}

function chainCheckpoints(said, where, state) {
  const { last } = state;
  const restored = state.restorations.find(({ epoch, sequence, hash }) => epoch === said.epoch && sequence === said.sequence - 1 && hash === said.previous);
  if (last === undefined && !restored && said.sequence !== 1) throw new Found(`the checkpoints before ${where} are missing.`);
  if (last !== undefined && !restored && said.sequence > last.sequence + 1) throw new Found(`checkpoint ${last.sequence + 1} is missing.`);
  if (last !== undefined && said.sequence <= last.sequence) throw new Found(`${where} was put in or moved: checkpoint ${last.sequence + 1} should stand here.`);
  if (!restored && said.previous !== (last?.hash ?? none)) throw new Found(`${where} does not follow from the checkpoint before it.`);
  if (!restored && said.epoch !== (last?.epoch ?? 1)) throw new Found(`${where} is of another epoch, and nobody acknowledged a restore.`);
}

/** The signature and hash of a checkpoint, as exported or as the witness keeps it. */
function signedBy(said, where, state) {
  const { kind: _, hash, signature, timestamp: __, ...signed } = said ?? {};
  const bytes = Buffer.from(canonical(signed));
  if (signed.type !== "checkpoint" || sha256(bytes).toString("hex") !== hash) throw new Found(`${where} was altered.`);
  checkKey(signed.key, bytes, signature, where, state);
  if (signed.municipality !== state.head.municipality) throw new Found(`${where} is of another municipality.`);
}

function checkKey(kid, bytes, signature, where, state) {
  const key = state.keys.get(kid);
  if (!key || installationKeyId(key) !== kid) throw new Found(`${where} names a key that is not in the head of the file.`);
  if (state.options.key !== undefined && kid !== state.options.key) throw new Found(`${where} is signed by another key than the printed one.`);
  const raw = fromBase64url(signature);
  if (!raw || !verifySignature(null, bytes, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key.x }, format: "jwk" }), raw)) throw new Found(`${where} is not signed by its key: it was made elsewhere.`);
}

async function checkTimestamp(said, where, state) {
  state.stamped += 1;
  if (state.options.timestampCa === undefined) return;
  const { kind: _, hash: __, signature: ___, timestamp, ...signed } = said;
  state.stampedLast = { sequence: said.sequence, at: await stampedAt(timestamp, Buffer.from(canonical(signed)), where, state.options.timestampCa) };
}

/** The instant that an authority vouches for, where its token holds by the certificates that were given. */
async function stampedAt(token, bytes, where, caFile) {
  const { Certificate, ContentInfo, SignedData, TSTInfo } = await import("pkijs");
  const trusted = readFileSync(caFile, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(Buffer.from(token, "base64")).content });
    const verdict = await signed.verify({ signer: 0, data: new Uint8Array(bytes).buffer, trustedCerts: trusted.map((pem) => Certificate.fromBER(new X509Certificate(pem).raw)), checkChain: true, extendedMode: true });
    if (!verdict.signatureVerified || !verdict.signerCertificateVerified) throw new Error("its signature does not hold");
    return TSTInfo.fromBER(signed.encapContentInfo.eContent.getValue()).genTime;
  } catch (problem) {
    throw new Found(`the time-stamp of ${where} does not hold by the certificates given: ${problem.message}.`);
  }
}

function readMessageLine(line, state) {
  const where = `message ${line.counter} of device ${line.kid} (line ${state.line})`;
  const message = openMessage(line.jws, where, state);
  if (line.kid !== message.kid || line.counter !== message.payload.n || line.hash !== message.hash) throw new Found(`${where} was altered: it is not what was signed.`);
  if (state.messages.has(message.hash)) throw new Found(`${where} stands twice: it was put in.`);
  const refused = line.verdict === "REFUSED";
  if (!refused && message.payload.mu !== state.head.municipality) throw new Found(`${where} is of another municipality.`);
  if (!refused && longId(message.payload.w) !== message.device.staffId) throw new Found(`${where} is signed by the device of another person.`);
  const read = { ...message, verdict: line.verdict, refusal: line.refusal, where };
  state.messages.set(message.hash, read);
  if (!state.chains.has(message.kid)) state.chains.set(message.kid, []);
  state.chains.get(message.kid).push(read);
}

/** A compact JWS with exactly our header: ES256, our type, the device's thumbprint. Nothing in it says how it is to be checked. */
function openMessage(jws, where, state) {
  const [header, payload, signature, ...more] = String(jws).split(".");
  const kid = /^\{"alg":"ES256","typ":"custody\+jws","kid":"([A-Za-z0-9_-]{43})"\}$/u.exec(fromBase64url(header)?.toString() ?? "")?.[1];
  const raw = fromBase64url(signature);
  if (kid === undefined || raw?.length !== 64 || more.length > 0) throw new Found(`${where} is no message of ours: its header or form was altered.`);
  const device = state.devices.get(kid);
  if (!device) throw new Found(`${where} is signed by a key that no device of the file has.`);
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x: device.x, y: device.y }, format: "jwk" });
  if (!verifySignature("sha256", Buffer.from(`${header}.${payload}`), { key, dsaEncoding: "ieee-p1363" }, raw)) throw new Found(`${where} is not signed by its device: it was altered or made elsewhere.`);
  const said = JSON.parse(fromBase64url(payload)?.toString() ?? "null");
  if (said.v !== 1) throw new Found(`${where} is of another version.`);
  return { kid, payload: said, device, hash: sha256(Buffer.from(jws)).toString("base64url") };
}

/** Each device counts without a gap, and each message names the one before it. A fork is told, with both messages, and its device is not active any more. */
function checkDevices(state) {
  for (const [kid, messages] of state.chains) {
    const device = state.devices.get(kid);
    let before;
    for (const message of messages) {
      if (message.refusal === "DEVICE_FORKED") {
        if (device.state === "ACTIVE") throw new Found(`device ${kid} signed another message ${message.payload.n}: its chain forks, and it was not frozen.`);
        state.notes.push(`Device ${kid} signed another message ${message.payload.n}: its chain forks there; the device is ${device.state}.`);
        continue;
      }
      followDevice(message, before, device, state);
      before = message;
    }
    if (state.covered && device.counter > 0 && !messages.some((message) => message.hash === device.head)) throw new Found(`message ${device.counter} of device ${kid} is missing: the server had it.`);
  }
  if (state.covered && state.whole) for (const device of state.devices.values()) if (device.counter > 0 && !state.chains.has(device.kid)) throw new Found(`the messages of device ${device.kid} are missing: the server had ${device.counter}.`);
}

function followDevice({ payload: { n, ph }, where, kid }, before, device, state) {
  const last = before?.payload.n ?? (state.covered ? 0 : n - 1);
  if (n < last) throw new Found(`${where} was moved: it stands after message ${last}.`);
  if (n === last) throw new Found(`device ${kid} signed two messages ${n}: its chain forks, and nobody noticed.`);
  if (n > last + 1) {
    if (last < device.counter) throw new Found(`message ${last + 1} of device ${kid} is missing: the server had it.`);
    state.notes.push(`Device ${kid}: messages ${last + 1} to ${n - 1} have never come.`);
    return;
  }
  const expected = before?.hash ?? (n === 1 ? sha256(Buffer.of()).toString("base64url") : ph);
  if (ph !== expected) throw new Found(`${where} does not follow from the message before it.`);
}

/** Whoever accepted, accepted an offer; what moved custody by a message is in the ledger with that message, and the other way round. */
function checkCounterparts(state) {
  for (const { payload, verdict, where } of state.messages.values()) {
    if (payload.a !== "ACCEPT" || !["APPLIED", "KNOWN"].includes(verdict)) continue;
    const offer = state.messages.get(payload.cp);
    if (offer === undefined && !state.covered) continue;
    if (offer?.payload.a !== "OFFER") throw new Found(`${where} accepts an offer that is not in the file.`);
    if (offer.payload.p !== payload.p) throw new Found(`${where} accepts the offer of another package.`);
    if (offer.payload.w === payload.w) throw new Found(`${where} was signed by who made the offer.`);
  }
  for (const { name, payload, offer } of state.stated) {
    const made = state.offers.get(offer)?.payload;
    if (made !== undefined && made.p !== payload.p) throw new Found(`${name} accepts the offer of another package.`);
    if (made !== undefined && made.w === payload.w) throw new Found(`${name} was signed by who made the offer.`);
  }
  for (const { name, packageId, code } of state.stated) if ((state.codes.get(packageId) ?? code) !== code) throw new Found(`${name} and the signed message behind it differ: it is of another package.`);
  const stated = new Set(state.stated.map(({ hash }) => hash));
  if (state.whole) for (const { hash, name } of state.stated) if (state.covered && !state.messages.has(hash)) throw new Found(`the message behind ${name} is not among the messages of its device.`);
  if (state.whole && state.covered)
    for (const { hash, payload, verdict, where } of state.messages.values()) if (verdict === "APPLIED" && ["TAKE", "ACCEPT"].includes(payload.a) && !stated.has(hash)) throw new Found(`${where} moved custody, and no entry bears it.`);
}

/** The last line: how many lines, and the hash of all of them, signed. */
function readEnd(line, state, text) {
  const { signature, ...signed } = line;
  const bytes = Buffer.from(canonical(signed));
  if (text !== `${bytes.toString().slice(0, -1)},"signature":${JSON.stringify(signature)}}`) throw new Found("the last line of the file was altered.");
  checkKey(signed.key, bytes, signature, "the last line of the file", state);
  if (signed.sha256 !== state.hash.digest("hex") || signed.lines !== state.line - 1) throw new Found("the file was altered after it was exported: its last line signs other lines.");
  state.ended = true;
}

/** The witness knows every checkpoint as it was when it was made, in this order; what it knows and the file does not was lost or taken away. */
function checkWitness(text, state) {
  const known = new Map();
  for (const line of text.split("\n")) {
    const said = readWitnessed(line, state);
    if (!said) continue;
    const where = `checkpoint ${said.sequence} in the witness's file`;
    signedBy(said, where, state);
    if (known.has(said.sequence) && known.get(said.sequence).hash !== said.hash) throw new Found(`the witness knows two checkpoints ${said.sequence}: the ledger was made anew beside the first one.`);
    known.set(said.sequence, said);
  }
  const sequences = [...state.checkpoints.keys()];
  for (const said of state.checkpoints.values()) {
    if (!known.has(said.sequence)) throw new Found(`the witness does not know checkpoint ${said.sequence}: it was made elsewhere.`);
    if (known.get(said.sequence).hash !== said.hash) throw new Found(`the witness knows another checkpoint ${said.sequence}: the ledger was rewritten as a whole.`);
  }
  state.witnessed = known.size;
  if (!state.whole) return;
  const [first, last] = [Math.min(...sequences), state.head.to == null ? Infinity : Math.max(...sequences)];
  for (const said of known.values()) {
    if (state.checkpoints.has(said.sequence) || said.sequence < first || said.sequence > last || said.at > state.head.exportedAt) continue;
    if (!state.restorations.some(({ sequence }) => said.sequence <= sequence)) throw new Found(`the witness knows checkpoint ${said.sequence} of ${said.at}, which the file lacks: the ledger's end was cut off, or a backup was restored.`);
  }
}

function readWitnessed(line, state) {
  try {
    const said = JSON.parse(line);
    return said.municipality === state.head.municipality ? said : undefined;
  } catch {
    // Cut off by a crash: it was never told to anybody.
    return undefined;
  }
}

function bodyOf(entry) {
  try {
    const body = JSON.parse(entry.body);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(entry, body, state) {
  const known = state.subjects.get(entry.subjectId)?.name ?? body?.tag ?? body?.code;
  return `${entry.subjectKind === "PACKAGE" ? "package" : "item"} ${known ?? entry.subjectId}`;
}

function rootOf(frontier) {
  return (frontier.reduceRight((right, left) => (right ? sha256(Buffer.of(1), left, right) : left), undefined) ?? sha256(Buffer.of())).toString("hex");
}

function bitsOf(size) {
  return Number(size).toString(2).replaceAll("0", "").length;
}

function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 7638, of the installation's key and of a device's. */
function installationKeyId({ x }) {
  return sha256(Buffer.from(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)).toString("base64url");
}

function thumbprintOf({ x, y }) {
  return sha256(Buffer.from(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)).toString("base64url");
}

/** The bytes, where the text is base64url in its one form. */
function fromBase64url(text) {
  const bytes = typeof text === "string" && /^[A-Za-z0-9_-]*$/u.test(text) ? Buffer.from(text, "base64url") : undefined;
  return bytes?.toString("base64url") === text ? bytes : undefined;
}

function longId(short) {
  const hex = Buffer.from(String(short), "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

/** RFC 8785 for what lines hold. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** Lines end with LF alone; the last one may end with the file. */
async function* linesOf(pieces) {
  let rest = Buffer.of();
  for await (const piece of pieces) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield bytes.subarray(0, end);
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield rest;
}

/** What the command was asked, or the sentence that says what is wrong with it. */
function readArguments(words) {
  const named = ["--witness", "--page", "--key", "--timestamp-ca", "--database"];
  const argument = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const file = words.find((word, index) => !word.startsWith("--") && !named.includes(words[index - 1]));
  const asked = { file, witness: argument("--witness"), key: argument("--key"), timestampCa: argument("--timestamp-ca"), database: argument("--database"), page: argument("--page")?.replaceAll(/[^0-9a-f]/giu, "").toLowerCase() };
  if (file === undefined && asked.database === undefined) return "Name the exported file: npm run verify-custody -- custody.jsonl, or a database: --database URL";
  const missing = [file, asked.witness, asked.timestampCa].find((path) => path !== undefined && !existsSync(path));
  if (missing !== undefined) return `There is no file ${missing}.`;
  if (asked.page !== undefined && asked.page.length !== 64) return "--page must be the 64 letters and digits of a printed page's hash.";
  return asked;
}

function tell(checked, { witness, page, key, timestampCa }) {
  const lines = [];
  const signed = [...checked.checkpoints.values()].at(-1);
  lines.push(`The custody ${checked.head.of === "item" ? "evidence" : "ledger"} is whole: ${checked.entries} entries of ${checked.subjects.size} things and packages, ${checked.checkpoints.size} checkpoints, ${checked.messages.size} messages of devices.`);
  if (checked.head.of === "item") lines.push(`Entries that a signed checkpoint covers, each with its path to the root: ${checked.included}.`, ...checked.bare.map((name) => `Not covered by a checkpoint yet: ${name}.`));
  if (checked.uncovered !== undefined) lines.push(`${checked.uncovered} entries at the end are covered by no checkpoint yet: one taken away from the end would not show.`);
  if (signed !== undefined) lines.push(page === undefined ? `Last checkpoint ${signed.sequence}, ${signed.at}, hash: ${signed.hash}` : "The printed page belongs to this ledger.", `Signed by the key ${signed.key}${key === undefined ? "; compare it with the printed page." : ", as given."}`);
  lines.push(witness === undefined ? "Give the witness's file with --witness, or a printed page's hash with --page: only they show a ledger that was rewritten as a whole." : `The witness knows all of it: ${checked.witnessed ?? 0} checkpoints.`);
  const { PASSKEY, PIN } = checked.confirmed;
  if (PASSKEY + PIN > 0) lines.push(`Signed hand-overs that persons confirmed: ${PASSKEY} with a passkey over the very message, all of which hold; ${PIN} with a PIN, which is the app's word.`);
  if (checked.stamped > 0) lines.push(timestampCa === undefined ? `${checked.stamped} checkpoints carry a time-stamp; give the authority's certificates with --timestamp-ca to have them checked.` : `Time-stamps that hold: ${checked.stamped}; the last vouches that checkpoint ${checked.stampedLast.sequence} was there at ${checked.stampedLast.at.toISOString()}.`);
  return [...lines, ...checked.notes];
}

async function main() {
  process.exitCode = await run();
}

async function run() {
  const asked = readArguments(process.argv.slice(2));
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n`);
    return 2;
  }
  try {
    if (asked.file !== undefined) process.stdout.write(`${tell(await verify(createReadStream(asked.file), asked), asked).join("\n")}\n`);
    if (asked.database === undefined) return 0;
    const { verifyProjection } = await import("./verify-projection.mjs");
    const { things, differences } = await verifyProjection(asked.database);
    for (const difference of differences) process.stdout.write(`NOT AS THE LEDGER SAYS: ${difference}\n`);
    if (differences.length === 0) process.stdout.write(`Who has what and where is as the ledger says: ${things} things and packages.\n`);
    return differences.length === 0 ? 0 : 1;
  } catch (problem) {
    process.stdout.write(problem instanceof Found ? `NOT WHOLE: ${problem.message}\n` : `It cannot be read: ${problem.message}\n`);
    return problem instanceof Found ? 1 : 2;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  void main();
