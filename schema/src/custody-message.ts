/**
 * What a courier's or a keeper's device signs and another device reads off its screen (trust §2, S10): one flat message without
 * personal data, as a compact JWS (RFC 7515) of `{"alg":"ES256","typ":"custody+jws","kid":…}`. The exact bytes are kept and hashed.
 * Beside a message, in no QR, stands what its person confirmed: a passkey's assertion whose challenge is the SHA-256 of these bytes (`hashMessage`).
 * Version 1. Test vectors: `custody-message.test.ts`.
 */
export const custodyActs = ["TAKE", "GIVE", "OFFER", "ACCEPT", "REFUSE", "TURN_BACK"] as const;

/**
 * TAKE: a courier read the seal off a bag that waits sealed at an office, and answers for it. GIVE: the courier's word that the bag was
 * given; it moves nothing. OFFER: who has the bag offers it to whoever accepts. ACCEPT: the taker answers for it from now on. REFUSE: the
 * bag stays with its giver, with a reason. TURN_BACK: the courier carries it back to where it came from.
 */
export type CustodyAct = (typeof custodyActs)[number];

export const refuseReasons = ["SEAL_DIFFERS", "SEAL_BROKEN", "BAG_DAMAGED", "LABEL_DIFFERS", "OTHER"] as const;
export type RefuseReason = (typeof refuseReasons)[number];

/** The payload. Ids and hashes are base64url; instants are whole seconds since 1970 by the device's clock. */
export interface CustodyMessage {
  readonly v: 1;
  /** Event: a UUID's 16 bytes. It is the act's command id. */
  readonly ev: string;
  readonly a: CustodyAct;
  /** ELSTAT code of the municipality. */
  readonly mu: string;
  /** Package code. */
  readonly p: string;
  /** Who signs: the staff id's 16 bytes. Opaque outside the municipality's database. */
  readonly w: string;
  /** Code of the office where it happens, where it is at one. */
  readonly o?: string;
  /** OFFER: the seal as known to the giver, not readable from it: `sealCommitment`. */
  readonly sh?: string;
  /** TAKE, ACCEPT, REFUSE: the seal as read off the bag, normalised. */
  readonly s?: string;
  /** ACCEPT at an office: the seal is whole. */
  readonly ok?: boolean;
  /** OFFER: the first 16 bytes of the frozen manifest's SHA-256. */
  readonly m?: string;
  /** ACCEPT, REFUSE: SHA-256 of the OFFER's compact JWS. */
  readonly cp?: string;
  /** REFUSE, TURN_BACK: why. */
  readonly r?: RefuseReason;
  /** OFFER: not valid after. */
  readonly x?: number;
  /** The device's counter: 1, 2, 3 … without a gap. */
  readonly n: number;
  /** SHA-256 of the device's message before this one; of nothing for the first. */
  readonly ph: string;
  readonly at: number;
  /** Milliseconds since the page was opened, by a clock nobody can move. */
  readonly mt: number;
  /** The server's challenge of the last time it was heard: no event is older. */
  readonly ch: string;
}

/** An offer holds for half an hour: long enough for a queue at a counter, too short for a photograph taken home. */
export const offerSeconds = 1_800;

export interface SignedMessage {
  readonly jws: string;
  readonly kid: string;
  readonly payload: CustodyMessage;
  readonly signingInput: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export type MessageProblem = "FORMAT" | "HEADER" | "VERSION" | "FIELDS";

/** Reads a compact JWS: header exactly ours (nothing in it is believed but the key's thumbprint), fields of the act present and of their shape. The signature is not checked here. */
export function readMessage(jws: string): SignedMessage | MessageProblem {
  if (jws.length > 2_000) return "FORMAT";
  const [header, body, signature, ...more] = jws.split(".");
  if (!header || !body || !signature || more.length > 0) return "FORMAT";
  const kid = kidOf(textOf(header));
  if (kid === undefined || encodeHeader(kid) !== header) return "HEADER";
  const bytes = fromBase64url(signature);
  if (bytes?.length !== 64) return "FORMAT";
  const payload = parse(textOf(body));
  if (payload === undefined || toBase64url(utf8(JSON.stringify(payload))) !== body) return "FORMAT";
  if (payload["v"] !== 1) return "VERSION";
  return isMessage(payload) ? { jws, kid, payload, signingInput: utf8(`${header}.${body}`), signature: bytes } : "FIELDS";
}

/** Signs with the device's key: `sign` gives the 64 bytes of ES256 over the input, as WebCrypto does. */
export async function writeMessage(payload: CustodyMessage, kid: string, sign: (input: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>): Promise<string> {
  const input = `${encodeHeader(kid)}.${toBase64url(utf8(JSON.stringify(payload)))}`;
  return `${input}.${toBase64url(new Uint8Array(await sign(utf8(input))))}`;
}

/** SHA-256 of the exact bytes, base64url: how messages name one another. */
export async function hashMessage(jws: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(jws))));
}

/** What an offer says of the seal: 16 bytes that a number read off the bag can be held against, and that show no number to whoever looks. */
export async function sealCommitment(ev: string, seal: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", utf8(`${ev}.${seal}`));
  return toBase64url(new Uint8Array(digest).slice(0, 16));
}

/** RFC 7638 thumbprint of a P-256 public key. */
export async function thumbprint(key: { readonly x: string; readonly y: string }): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", utf8(`{"crv":"P-256","kty":"EC","x":"${key.x}","y":"${key.y}"}`));
  return toBase64url(new Uint8Array(digest));
}

/** A UUID as in a message, and back. */
export function shortId(uuid: string): string {
  const pairs = uuid.replaceAll("-", "").match(/../gu) ?? [];
  return toBase64url(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}

export function longId(short: string): string {
  const hex = [...(fromBase64url(short) ?? [])].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

/**
 * A message as the text of a QR: `H1` and base 32 in the first 32 characters of the labels' alphabet, which a QR packs tightly, a camera reads at arm's length and a
 * desk scanner types on any keyboard layout. It holds thumbprint, signature and payload; the JWS comes back to the byte.
 */
export function toQr(jws: string): string {
  const message = readMessage(jws);
  if (typeof message === "string") throw new Error(`no custody message: ${message}`);
  const kid = fromBase64url(message.kid) ?? new Uint8Array();
  const body = utf8(JSON.stringify(message.payload));
  return qrPrefix + toBase32(Uint8Array.from([...kid, ...message.signature, ...body]));
}

/** The JWS out of a QR's text, or nothing where it is none of ours. */
export function fromQr(text: string): string | undefined {
  if (!text.startsWith(qrPrefix)) return undefined;
  const bytes = fromBase32(text.slice(qrPrefix.length));
  if (bytes === undefined || bytes.length < 97) return undefined;
  const [kid, signature, body] = [bytes.slice(0, 32), bytes.slice(32, 96), bytes.slice(96)];
  const jws = `${encodeHeader(toBase64url(kid))}.${toBase64url(body)}.${toBase64url(signature)}`;
  return typeof readMessage(jws) === "string" ? undefined : jws;
}

export const qrPrefix = "H1";

const base32Alphabet = "0123456789ABCDEFGHIJKLMNOPRSTUVX";

function toBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + base32Alphabet.charAt((held << (5 - bits)) & 31) : text;
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const character of text) {
    const value = base32Alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 && bits < 5 ? Uint8Array.from(bytes) : undefined;
}

function encodeHeader(kid: string): string {
  return toBase64url(utf8(`{"alg":"ES256","typ":"custody+jws","kid":"${kid}"}`));
}

function kidOf(header: string | undefined): string | undefined {
  const kid = parse(header)?.["kid"];
  return typeof kid === "string" && hash.test(kid) ? kid : undefined;
}

const id = /^[A-Za-z0-9_-]{22}$/u;
const hash = /^[A-Za-z0-9_-]{43}$/u;
const number = (least: number) => (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least;
const matches = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);

const shapes: Readonly<Record<string, (value: unknown) => boolean>> = {
  v: (value) => value === 1,
  ev: matches(id),
  a: (value) => (custodyActs as readonly unknown[]).includes(value),
  mu: matches(/^[0-9]{4}$/u),
  p: matches(/^P[0-9A-Z]{8}$/u),
  w: matches(id),
  o: matches(/^[A-Z][0-9]{1,3}$/u),
  sh: matches(id),
  s: matches(/^[0-9A-Z]{3,24}$/u),
  ok: (value) => typeof value === "boolean",
  m: matches(id),
  cp: matches(hash),
  r: (value) => (refuseReasons as readonly unknown[]).includes(value),
  x: number(1),
  n: number(1),
  ph: matches(hash),
  at: number(1),
  mt: number(0),
  ch: matches(id),
};

const always = ["v", "ev", "a", "mu", "p", "w", "n", "ph", "at", "mt", "ch"];
const asked: Readonly<Record<CustodyAct, readonly string[]>> = {
  TAKE: ["s"],
  GIVE: [],
  OFFER: ["sh", "m", "x"],
  ACCEPT: ["cp", "s", "ok"],
  REFUSE: ["r"],
  TURN_BACK: ["r"],
};

function isMessage(payload: Readonly<Record<string, unknown>>): payload is CustodyMessage & Record<string, unknown> {
  const known = Object.entries(payload).every(([key, value]) => shapes[key]?.(value) === true);
  const wanted = [...always, ...(asked[payload["a"] as CustodyAct] ?? [])];
  return known && wanted.every((key) => key in payload);
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function textOf(base64url: string): string | undefined {
  const bytes = fromBase64url(base64url);
  return bytes && new TextDecoder().decode(bytes);
}

const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const sextets = Array.from({ length: 128 }, (_, code) => base64url.indexOf(String.fromCharCode(code)));

export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = ((held & 63) << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += base64url[(held >> (bits - 6)) & 63];
  }
  return bits > 0 ? text + base64url[(held << (6 - bits)) & 63] : text;
}

/** The bytes, or nothing where the text is not base64url in its one canonical form. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const value = sextets[text.charCodeAt(place)] ?? -1;
    if (value < 0) return undefined;
    held = ((held & 255) << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
    }
  }
  return bits < 6 && (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
