import type { webcrypto } from "node:crypto";

/** The public half of a new scan key, made as a browser makes it. */
export async function newKey(): Promise<{ readonly x: string; readonly y: string }> {
  return publicHalf(await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]));
}

async function publicHalf(pair: webcrypto.CryptoKeyPair): Promise<{ readonly x: string; readonly y: string }> {
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return { x, y };
}
