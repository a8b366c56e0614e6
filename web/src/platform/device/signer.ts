import { thumbprint, toBase64url } from "@epidosi/schema";

/** ENROLLING: the key is made and the server has not said yet whether it knows it. */
export const signerStates = ["ENROLLING", "ACTIVE", "FROZEN", "REVOKED", "LOST"] as const;
export type SignerState = (typeof signerStates)[number];

/** Who signs on this device: a person's key, which the browser hands out to nobody, and how far its chain has come. */
export interface Signer {
  readonly staffId: string;
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  readonly key: CryptoKey;
  readonly x: string;
  readonly y: string;
  readonly name: string;
  /** ELSTAT code. */
  readonly municipality: string;
  readonly officeCode: string;
  /** Credential ids of the person's keys that may seal a hand-over here; none known to an older version of the page. */
  readonly sealKeys?: readonly string[];
  /** Accepts for the office; otherwise carries. */
  readonly keeper: boolean;
  readonly state: SignerState;
  /** Counter of the last message signed, 0 before the first. */
  readonly counter: number;
  /** Hash of the last message signed; of nothing before the first. */
  readonly head: string;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const es256 = { name: "ECDSA", hash: "SHA-256" } as const;

/** A new key pair whose private half cannot leave the browser. It proves this app's word, not hardware (trust §2). */
export async function makeKey(): Promise<Pick<Signer, "kid" | "key" | "x" | "y">> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const { x, y } = await crypto.subtle.exportKey("jwk", publicKey);
  if (x === undefined || y === undefined) throw new Error("a public key without coordinates");
  return { kid: await thumbprint({ x, y }), key: privateKey, x, y };
}

export function signWith(key: CryptoKey, input: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.sign(es256, key, input);
}

export async function isSignedBy({ x, y }: { readonly x: string; readonly y: string }, signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y }, algorithm, false, ["verify"]);
    return await crypto.subtle.verify(es256, key, signature, input);
  } catch {
    return false;
  }
}

/** SHA-256 of nothing: what the first message of a chain names as the one before. */
export async function hashOfNothing(): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array())));
}
