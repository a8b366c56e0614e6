import { fromBase64url, hashMessage, longId, readMessage, toBase64url } from "@epidosi/schema";
import { isRecord, textOrNull } from "../request/post-graphql";
import { makeAct, type Act, type PersonConfirmation } from "./act";

/** Shorter ones are guessed by a machine that has the file. */
export const shortestPassphrase = 12;
const rounds = 600_000;
const kind = "epidosi outbox 1";

/** Keys over messages, by the message's hash. A PIN is this phone's word and does not travel. */
export type Confirmations = ReadonlyMap<string, PersonConfirmation>;

/** What an export turned out to be: its messages, another file, or ours under another passphrase. */
export type OpenedExport = { readonly kind: "MESSAGES"; readonly messages: readonly string[]; readonly confirmations: Confirmations } | { readonly kind: "NOT_OURS" | "WRONG_PASSPHRASE" };

/**
 * The signed messages of this device as a file, sealed with AES-GCM under a passphrase (PBKDF2 with SHA-256, 600,000 rounds). Messages
 * alone: the key that signed them never leaves the browser.
 */
export async function exportMessages(acts: readonly Act[], passphrase: string): Promise<string> {
  const held = acts.flatMap(({ message }) => (message === null ? [] : [message]));
  // What was confirmed stands beside the messages: a version that knows none reads the messages alone.
  const messages = [...held.map(({ jws }) => jws), ...held.flatMap(({ hash, confirmation }) => (confirmation?.by === "PASSKEY" ? [{ hash, confirmation }] : []))];
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const plain = new TextEncoder().encode(JSON.stringify(messages));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: label() }, await keyOf(passphrase, salt), plain);
  return JSON.stringify({ kind, salt: toBase64url(salt), iv: toBase64url(iv), sealed: base64urlOf(new Uint8Array(sealed)) });
}

export async function openExport(text: string, passphrase: string): Promise<OpenedExport> {
  const file = parse(text);
  if (!isRecord(file) || file["kind"] !== kind) return { kind: "NOT_OURS" };
  const [salt, iv, sealed] = ["salt", "iv", "sealed"].map((name) => fromBase64url(String(file[name])));
  if (salt === undefined || iv === undefined || sealed === undefined) return { kind: "NOT_OURS" };
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: label() }, await keyOf(passphrase, salt), sealed);
    const messages = parse(new TextDecoder().decode(plain));
    if (!Array.isArray(messages)) return { kind: "NOT_OURS" };
    return { kind: "MESSAGES", messages: messages.filter((one) => typeof one === "string"), confirmations: new Map(messages.flatMap(confirmationIn)) };
  } catch {
    return { kind: "WRONG_PASSPHRASE" };
  }
}

/** Another device's messages as this one keeps them to bring them; what is no message of ours is left out. */
export async function keptFromExport(messages: readonly string[], staffId: string, confirmations: Confirmations = new Map()): Promise<readonly Act[]> {
  const acts = await Promise.all(messages.map(async (jws) => {
    const read = readMessage(jws);
    if (typeof read === "string") return undefined;
    const { kid, payload } = read;
    const hash = await hashMessage(jws);
    const message = { jws, hash, kid, counter: payload.n, own: false, confirmation: confirmations.get(hash) };
    return makeAct({ operation: payload.a, variables: {}, about: payload.p, staffId }, longId(payload.ev), payload.at * 1000, message);
  }));
  return acts.filter((act) => act !== undefined);
}

function confirmationIn(one: unknown): [string, PersonConfirmation][] {
  if (!isRecord(one) || !isRecord(one["confirmation"])) return [];
  const [hash, credentialId, clientDataJSON, authenticatorData, signature] = [one["hash"], ...["credentialId", "clientDataJSON", "authenticatorData", "signature"].map((part) => isRecord(one["confirmation"]) && one["confirmation"][part])].map(textOrNull);
  return hash && credentialId && clientDataJSON && authenticatorData && signature ? [[hash, { by: "PASSKEY", credentialId, clientDataJSON, authenticatorData, signature }]] : [];
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, words, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function label(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(kind);
}

/** A day's messages are more than one call can take as arguments. */
function base64urlOf(bytes: Uint8Array): string {
  const step = 30_000;
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) => toBase64url(bytes.subarray(at * step, (at + 1) * step))).join("");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
