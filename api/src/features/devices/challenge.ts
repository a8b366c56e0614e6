import { createHmac, timingSafeEqual } from "node:crypto";
import { fromBase64url, toBase64url } from "@epidosi/schema";
import type { SigningKey } from "../../platform/signing-key";

/**
 * What a device repeats in its messages to show that it heard the server no earlier than this: 6 bytes of seconds since 1970 and
 * 10 bytes of HMAC-SHA-256 over municipality and seconds, base64url. Nothing of it is stored.
 */
export function makeChallenge(key: SigningKey, municipalityId: string, now: Date): string {
  return challengeOf(key, municipalityId, Math.floor(now.getTime() / 1_000));
}

/** The instant at which this server gave the challenge to this municipality, or nothing where it never did. */
export function challengeTime(key: SigningKey, municipalityId: string, challenge: string): Date | undefined {
  const bytes = fromBase64url(challenge);
  if (bytes?.length !== 16) return undefined;
  const seconds = Buffer.from(bytes).readUIntBE(0, 6);
  const same = timingSafeEqual(Buffer.from(challengeOf(key, municipalityId, seconds)), Buffer.from(challenge));
  return same ? new Date(seconds * 1_000) : undefined;
}

function challengeOf(key: SigningKey, municipalityId: string, seconds: number): string {
  const time = Buffer.alloc(6);
  time.writeUIntBE(seconds, 0, 6);
  const mac = createHmac("sha256", key.secret("device challenge")).update(`${municipalityId}.${seconds}`).digest();
  return toBase64url(Buffer.concat([time, mac.subarray(0, 10)]));
}
