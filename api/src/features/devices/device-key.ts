import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { fromBase64url, type SignedMessage } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

/** The public half of a scan key: a point of P-256, 32 bytes each, base64url. */
export interface DeviceKey {
  readonly x: string;
  readonly y: string;
}

/** Refuses `DEVICE_KEY_INVALID` for what is no point of P-256 in its one canonical form. */
export function assertKey(key: DeviceKey): void {
  const whole = [key.x, key.y].every((part) => fromBase64url(part)?.length === 32);
  if (!whole || importKey(key) === undefined) throw new Refused("DEVICE_KEY_INVALID");
}

/** The message was signed with this key: ES256 over the exact bytes, 64 bytes as WebCrypto gives them. */
export function isSignedBy(message: SignedMessage, key: DeviceKey): boolean {
  const publicKey = importKey(key);
  return publicKey !== undefined && verify("sha256", message.signingInput, { key: publicKey, dsaEncoding: "ieee-p1363" }, message.signature);
}

const known = new Map<string, KeyObject>();

/** OpenSSL refuses a point that is not on the curve; a key once read is kept, a thousand at most. */
function importKey({ x, y }: DeviceKey): KeyObject | undefined {
  const name = `${x}.${y}`;
  const kept = known.get(name);
  if (kept) return kept;
  try {
    const made = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } });
    if (known.size < 1_000) known.set(name, made);
    return made;
  } catch {
    return undefined;
  }
}
