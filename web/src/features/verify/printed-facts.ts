import { boundText, holderText } from "@epidosi/schema";

/** What a paper's QR says of it behind the #, with the municipality's signature over it. */
export interface PrintedFacts {
  readonly kind: "REGISTRATION_RECEIPT" | "SUBMISSION_CERTIFICATE" | "PROOF_OF_SERVICE";
  readonly number: string;
  /** Days as `2026-11-23`. */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  /** The hash that only paper and passport together make again; null on a paper without one. */
  readonly holder: string | null;
  /** The hash that only paper and the permit it was made for make again; null on a paper bound to none. */
  readonly bound: string | null;
  readonly signature: string;
}

const kinds = ["REGISTRATION_RECEIPT", "SUBMISSION_CERTIFICATE", "PROOF_OF_SERVICE"] as const;

/** Reads what is behind the #; null where nothing of ours is. */
export function readFacts(hash: string): PrintedFacts | null {
  const said = new URLSearchParams(hash.replace(/^#/u, ""));
  const kind = kinds.find((known) => known === said.get("k"));
  const [number, issuedOn, signature] = [said.get("n"), said.get("d"), said.get("s")];
  if (kind === undefined || number === null || issuedOn === null || signature === null) return null;
  return { kind, number, issuedOn, validUntil: said.get("u"), holder: said.get("h"), bound: said.get("p"), signature };
}

/** Ours as printed; changed by somebody; or not to be told here: no key on this device, or a browser without Ed25519. */
export type Signed = "GENUINE" | "ALTERED" | "UNKNOWN";

/** The text the municipality signed, as the server writes it. */
export function statementOf({ kind, number, issuedOn, validUntil, holder, bound }: PrintedFacts, code: string): string {
  const said = [kind, number, issuedOn, validUntil ?? "", code];
  if (bound !== null) return ["EPIDOSI PAPER 3", ...said, holder ?? "", bound].join("\n");
  return (holder === null ? ["EPIDOSI PAPER 1", ...said] : ["EPIDOSI PAPER 2", ...said, holder]).join("\n");
}

/** Whether the passport in hand is the one the paper was printed for, told on the device alone; undefined for what is no number and date. */
export async function isHolder(facts: PrintedFacts, code: string, documentNumber: string, birth: string): Promise<boolean | undefined> {
  const text = holderText(code, documentNumber, birth);
  return text === undefined ? undefined : (await hashOf(text)) === facts.holder;
}

/** Whether the permit in hand is the one this proof was made for, told on the device alone; undefined for no number. */
export async function isBound(facts: PrintedFacts, code: string, number: string): Promise<boolean | undefined> {
  const text = boundText(code, number);
  return text === undefined ? undefined : (await hashOf(text)) === facts.bound;
}

async function hashOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...hash)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Checks the signature on the device itself, against the published keys, of which it keeps a copy for when there is no network. */
export async function checkSignature(facts: PrintedFacts, code: string, findKeys: () => Promise<readonly JsonWebKey[]> = publishedKeys): Promise<Signed> {
  try {
    const keys = await findKeys();
    const signature = fromBase64Url(facts.signature);
    const text = new TextEncoder().encode(statementOf(facts, code));
    for (const { kty, crv, x } of keys) {
      const key = await crypto.subtle.importKey("jwk", { kty, crv, x } as JsonWebKey, { name: "Ed25519" }, false, ["verify"]);
      if (await crypto.subtle.verify({ name: "Ed25519" }, key, signature, text)) return "GENUINE";
    }
    return keys.length > 0 ? "ALTERED" : "UNKNOWN";
  } catch {
    return "UNKNOWN";
  }
}

async function publishedKeys(): Promise<readonly JsonWebKey[]> {
  const { keys } = (await (await fetch("/.well-known/jwks.json")).json()) as { readonly keys: readonly JsonWebKey[] };
  return keys;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/u.test(text)) return new Uint8Array(0);
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
