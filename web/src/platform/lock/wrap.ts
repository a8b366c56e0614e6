import { toBase64url } from "../passkey/base64url";

/** Guesses a second a thief's machine is held to: each costs it this many rounds of SHA-256 (OWASP, PBKDF2). */
export const rounds = 600_000;

export type Bytes = Uint8Array<ArrayBuffer>;

/** A key at rest, under another that is never kept. */
export interface Wrapped {
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly key: ArrayBuffer;
}

const aes = { name: "AES-GCM", length: 256 } as const;
const uses: KeyUsage[] = ["encrypt", "decrypt"];

/** A random key and the same key wrapped by `secret`; the one in hand cannot be taken out of the browser. */
export async function newWrappedKey(wrapping: (salt: Bytes) => Promise<CryptoKey>): Promise<{ readonly key: CryptoKey; readonly wrapped: Wrapped }> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const made = await crypto.subtle.generateKey(aes, true, uses);
  const wrapper = await wrapping(salt);
  const wrapped: Wrapped = { salt, iv, key: await crypto.subtle.wrapKey("raw", made, wrapper, { name: "AES-GCM", iv }) };
  return { key: await unwrap(wrapped, wrapper), wrapped };
}

/** The key again. Rejects where the wrapping key is another. */
export function unwrap({ key, iv }: Wrapped, wrapper: CryptoKey): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey("raw", key, wrapper, { name: "AES-GCM", iv }, aes, false, uses);
}

/** What a PIN wraps with: slow on purpose. */
export async function wrapperOfPin(pin: string, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, aes, false, ["wrapKey", "unwrapKey"]);
}

/** What a passkey's own secret (PRF) wraps with; it is long and random already. */
export async function wrapperOfSecret(secret: ArrayBuffer, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("epidosi day") }, material, aes, false, ["wrapKey", "unwrapKey"]);
}

/** A name for a lock: who holds a key of another lock must not write under this one. */
export function newLockId(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(12)).buffer);
}
