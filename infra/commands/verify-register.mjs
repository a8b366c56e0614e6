// `npm run verify-register -- export.jsonl [--page HASH] [--key THUMBPRINT] [--timestamp-ca CA.pem]`: reads an exported register with no database and no
// network and says whether every line is as it was when its day was closed. It names the first line that was altered, taken away
// or put in; with the hash of a printed page, also a chain that was rewritten as a whole; with the key's thumbprint as printed,
// also one signed by another key; with the certificates of a time-stamp authority, since when the closings it stamped (RFC 3161)
// have been there. Ends with 0 where all is well, 1 where something is not, 2 where the file cannot be read.
// It shares no code with the server: who doubts the server can read this one file.
import { createHash, createPublicKey, verify, X509Certificate } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const file = process.argv.slice(2).find((word, index, words) => !word.startsWith("--") && !["--page", "--key", "--timestamp-ca"].includes(words[index - 1]));
const page = argument("--page")?.replaceAll(/[^0-9a-f]/giu, "").toLowerCase();
const thumbprint = argument("--key");
const timestampCa = argument("--timestamp-ca");

/** What was found wrong: the first one ends the reading. */
class Found extends Error {}

if (!file || !existsSync(file) || (timestampCa !== undefined && !existsSync(timestampCa)) || (page !== undefined && page.length !== 64)) {
  process.stderr.write(
    !file ? "Name the exported file: npm run verify-register -- export.jsonl\n" : !existsSync(file) ? `There is no file ${file}.\n` : timestampCa !== undefined && !existsSync(timestampCa) ? `There is no file ${timestampCa}.\n` : "--page must be the 64 letters and digits of a printed page's hash.\n",
  );
  process.exit(2);
}
try {
  const checked = await read(file);
  process.stdout.write(`The register is whole: ${checked.lines} lines in ${checked.closings} closings, ${checked.first} to ${checked.last}, each as it was when its day was closed.\n`);
  process.stdout.write(page === undefined ? `Last closing's hash: ${checked.hash}\nCompare it with the page printed on ${checked.last}, or give that page's hash with --page: only paper shows a chain that was rewritten as a whole.\n` : "The printed page belongs to this chain.\n");
  process.stdout.write(`Signed by the key ${[...checked.keys].join(", ")}${thumbprint === undefined ? "; compare it with the printed page." : ", as given."}\n`);
  if (checked.stamped > 0) process.stdout.write(timestampCa === undefined ? `${checked.stamped} closings carry a time-stamp; give the authority's certificates with --timestamp-ca to have them checked.\n` : `Time-stamps that hold: ${checked.stamped}; the last vouches that closing ${checked.stampedLast.sequence} was there at ${checked.stampedLast.at.toISOString()}.\n`);
} catch (problem) {
  process.stdout.write(problem instanceof Found ? `NOT WHOLE: ${problem.message}\n` : `The file cannot be read as an exported register: ${problem.message}\n`);
  process.exit(problem instanceof Found ? 1 : 2);
}

async function read(path) {
  const state = { keys: undefined, line: 0, lines: 0, closings: 0, day: [], last: undefined, hash: "", seen: new Set(), pageSeen: false, first: "", until: "", municipality: "", stamped: 0, stampedLast: undefined };
  for await (const text of linesOf(path)) {
    state.line += 1;
    if (text.trim() === "") continue;
    let line;
    try {
      line = JSON.parse(text);
    } catch {
      if (state.keys === undefined) throw new Error("its first line is no JSON");
      throw new Found(`line ${state.line} of the file is no JSON: it was altered or cut off.`);
    }
    if (state.keys === undefined) head(line, state);
    else if (line.type === "closing") await closing(line, state);
    else state.day.push({ line, at: state.line });
  }
  if (state.keys === undefined) throw new Error("it is empty");
  if (state.day.length > 0) throw new Found(`${name(state.day[0].line)} and ${state.day.length - 1} more lines at the end of the file belong to no closing: they were put in, or the closing was taken away.`);
  if (state.closings === 0) throw new Error("it holds no closing");
  if (page !== undefined && !state.pageSeen) throw new Found("no closing has the printed page's hash. If the page is from the time the file covers, the chain was rewritten as a whole, or its end was cut off.");
  return { lines: state.lines, closings: state.closings, hash: state.hash, keys: state.seen, first: state.first, last: state.until, stamped: state.stamped, stampedLast: state.stampedLast };
}

/** Lines end with LF alone: a text in one may hold U+2028, at which Node's own reader of lines would cut it. */
async function* linesOf(path) {
  let rest = "";
  for await (const piece of createReadStream(path, "utf8")) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function head(line, state) {
  if (line.type !== "register" || line.format !== 1 || !Array.isArray(line.keys)) throw new Error("its first line is no head of a register in format 1");
  state.keys = new Map(line.keys.map((key) => [key.kid, key]));
  state.municipality = line.municipality;
}

/** The lines of one closing, held against their hashes, then the closing against them and its own signature. */
async function closing(said, state) {
  const { hash, signature, timestamp, ...signed } = said;
  const where = `closing ${said.sequence} of ${said.day}`;
  if (state.last === undefined && said.sequence > 1) state.hash = said.previous;
  if (state.last !== undefined && said.sequence !== state.last + 1)
    throw new Found(said.sequence > state.last + 1 ? `closing ${state.last + 1} is missing, with all its lines.` : `${where} stands where closing ${state.last + 1} should: it was put in or moved.`);
  if (said.previous !== (state.last === undefined && said.sequence === 1 ? "0".repeat(64) : state.hash)) throw new Found(`${where} does not follow from the closing before it.`);

  let headHash = Buffer.from(said.previous, "hex");
  let number = said.firstNumber ?? undefined;
  let count = said.firstVoid ?? undefined;
  let before;
  for (const { line, at } of state.day) {
    const { hash: stated, ...content } = line;
    const isVoid = content.void !== undefined;
    const [place, expected, last] = isVoid ? [content.void, count, said.lastVoid] : [content.number, number, said.lastNumber];
    if (!isVoid && content.year !== said.year) throw new Found(`${name(line)} (line ${at}) was put in: it is of another year than its closing.`);
    if (expected === undefined || place < expected || place > last) throw new Found(`${name(line)} (line ${at}) was put in: there is no room for it in ${where}.`);
    if (place > expected) throw new Found(`${isVoid ? `void ${expected}` : `number ${expected}/${said.year}`} is missing: the next line is ${name(line)} (line ${at}).`);
    const follows = sha256(Buffer.concat([headHash, Buffer.from(canonical(content))]));
    if (follows.toString("hex") !== stated) throw new Found(`${name(line)} (line ${at}) was altered: it is not what was closed on ${said.day}${before === undefined ? "" : `, unless ${name(before)} was altered together with its hash`}.`);
    headHash = follows;
    before = line;
    if (isVoid) count += 1;
    else number += 1;
    state.lines += 1;
  }
  if (number !== undefined && number <= said.lastNumber) throw new Found(`number ${number}/${said.year} is missing: ${where} covers it.`);
  if (count !== undefined && count <= said.lastVoid) throw new Found(`void ${count} is missing: ${where} covers it.`);
  const range = state.day.length > 0 ? `${name(state.day[0].line)} to ${name(state.day.at(-1).line)}` : "its lines";
  if (headHash.toString("hex") !== said.head || state.day.length !== said.lines) throw new Found(`${range} were rewritten together with their hashes: ${where} says otherwise.`);
  const bytes = Buffer.from(canonical(signed));
  if (sha256(bytes).toString("hex") !== hash) throw new Found(`${where} was altered.`);
  const key = state.keys.get(said.key);
  if (!key || keyId(key) !== said.key) throw new Found(`${where} names a key that is not in the head of the file.`);
  if (thumbprint !== undefined && said.key !== thumbprint) throw new Found(`${where} is signed by another key than the printed one.`);
  if (!verify(null, bytes, createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: "jwk" }), Buffer.from(signature, "base64url"))) throw new Found(`${where} is not signed by its key: it was made elsewhere.`);
  if (said.municipality !== state.municipality) throw new Found(`${where} is of another municipality.`);
  if (timestamp !== undefined) {
    state.stamped += 1;
    if (timestampCa !== undefined) state.stampedLast = { sequence: said.sequence, at: await stampedAt(timestamp, bytes, where) };
  }

  state.seen.add(said.key);
  state.closings += 1;
  state.last = said.sequence;
  state.hash = hash;
  state.first ||= said.day;
  state.until = said.day;
  state.pageSeen ||= hash === page;
  state.day = [];
}

/** The instant that an authority vouches for, where its token holds by the certificates that were given. */
async function stampedAt(token, bytes, where) {
  const { Certificate, ContentInfo, SignedData, TSTInfo } = await import("pkijs");
  const trusted = readFileSync(timestampCa, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(Buffer.from(token, "base64")).content });
    const verdict = await signed.verify({ signer: 0, data: new Uint8Array(bytes).buffer, trustedCerts: trusted.map((pem) => Certificate.fromBER(new X509Certificate(pem).raw)), checkChain: true, extendedMode: true });
    if (!verdict.signatureVerified || !verdict.signerCertificateVerified) throw new Error("its signature does not hold");
    return TSTInfo.fromBER(signed.encapContentInfo.eContent.getValue()).genTime;
  } catch (problem) {
    throw new Found(`the time-stamp of ${where} does not hold by the certificates given: ${problem.message}.`);
  }
}

function name(line) {
  if (line.void !== undefined) return `void ${line.void} (number ${line.number}/${line.year})`;
  return line.number === undefined ? "a line of unknown kind" : `number ${line.number}/${line.year}`;
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest();
}

/** RFC 7638. */
function keyId({ x }) {
  return createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
}

/** RFC 8785 for what lines hold. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}
