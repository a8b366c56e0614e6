import { holderText } from "@epidosi/schema";

/** What a paper's QR says of it behind the #, with the municipality's signature over it. */
export interface PrintedFacts {
  readonly kind: "REGISTRATION_RECEIPT" | "SUBMISSION_CERTIFICATE" | "PROOF_OF_SERVICE";
  readonly number: string;
  /** Days as `2026-11-23`. */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  /** The hash that only paper and passport together make again; null on a paper without one. */
  readonly holder: string | null;
  readonly signature: string;
}

const kinds = ["REGISTRATION_RECEIPT", "SUBMISSION_CERTIFICATE", "PROOF_OF_SERVICE"] as const;

/** Reads what is behind the #; null where nothing of ours is. */
export function readFacts(hash: string): PrintedFacts | null {
  const said = new URLSearchParams(hash.replace(/^#/u, ""));
  const kind = kinds.find((known) => known === said.get("k"));
  const [number, issuedOn, signature] = [said.get("n"), said.get("d"), said.get("s")];
  if (kind === undefined || number === null || issuedOn === null || signature === null) return null;
  return { kind, number, issuedOn, validUntil: said.get("u"), holder: said.get("h"), signature };
}

/** Ours as printed; changed by somebody; or not to be told here: no key on this device, or a browser without Ed25519. */
export type Signed = "GENUINE" | "ALTERED" | "UNKNOWN";

/** The text the municipality signed, as the server writes it. */
export function statementOf({ kind, number, issuedOn, validUntil, holder }: PrintedFacts, code: string): string {
  const said = [kind, number, issuedOn, validUntil ?? "", code];
  return (holder === null ? ["EPIDOSI PAPER 1", ...said] : ["EPIDOSI PAPER 2", ...said, holder]).join("\n");
}

/** Whether the passport in hand is the one the paper was printed for, told on the device alone; undefined for what is no number and date. */
export async function isHolder(facts: PrintedFacts, code: string, documentNumber: string, birth: string): Promise<boolean | undefined> {
  const text = holderText(code, documentNumber, birth);
  if (text === undefined) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...hash)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") === facts.holder;
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
