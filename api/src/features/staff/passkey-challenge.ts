import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { SigningKey } from "../../platform/signing-key";
import type { Tx } from "../../platform/transaction";
import { challengeMinutes, type ChallengePurpose } from "./passkey.rules";

const bodyBytes = 22;

/**
 * A challenge that needs no row until it is answered: 16 random bytes, the instant in 6, and a code over both and the
 * purpose under a key only this installation can make.
 */
export function makeChallenge(key: SigningKey, purpose: ChallengePurpose, now: Date): string {
  const body = Buffer.concat([randomBytes(16), Buffer.alloc(6)]);
  body.writeUIntBE(now.getTime(), 16, 6);
  return Buffer.concat([body, seal(key, purpose, body)]).toString("base64url");
}

/** True for a challenge of ours, made for this purpose, not older than a person may take. */
export function isOurs(key: SigningKey, purpose: ChallengePurpose, challenge: string, now: Date): boolean {
  const bytes = Buffer.from(challenge, "base64url");
  const body = bytes.subarray(0, bodyBytes);
  const given = bytes.subarray(bodyBytes);
  const right = seal(key, purpose, body);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  const age = now.getTime() - body.readUIntBE(16, 6);
  return age >= 0 && age <= challengeMinutes * 60_000;
}

/** Marks a challenge as answered; false where it was before. */
export async function useOnce(tx: Tx, challenge: string): Promise<boolean> {
  const used = await tx.query("INSERT INTO passkey_challenge (municipality_id, challenge, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1", [tx.municipalityId, challenge, tx.now]);
  return used.length === 1;
}

/** The challenge an authenticator's answer speaks of; empty for what cannot be read. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString());
    return typeof data === "object" && data !== null && "challenge" in data ? String(data.challenge) : "";
  } catch {
    return "";
  }
}

function seal(key: SigningKey, purpose: ChallengePurpose, body: Buffer): Buffer {
  const secret = createHash("sha256").update(key.sign("epidosi: key of passkey challenges")).digest();
  return createHmac("sha256", secret).update(purpose).update("\n").update(body).digest().subarray(0, 16);
}
