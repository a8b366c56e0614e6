import type { Tx } from "../../platform/transaction";
import { type Assertion, verifyAssertion } from "./check-passkey";

/** What a person's key said over a hand-over, as the authenticator gave it; each part base64url. */
export type SealAssertion = Omit<Assertion, "userHandle">;

/** UNKNOWN: no key of this municipality, or one that ended. OTHER_PERSON: another's. SYNCED: it does not stay on one device. NOT_SIGNED: another message, host, no person verified, or no signature of it. */
export type SealKeyProblem = "UNKNOWN" | "OTHER_PERSON" | "SYNCED" | "NOT_SIGNED";

interface SealedBy {
  readonly staffId: string;
  /** SHA-256 of the message, base64url: the challenge the key signed. */
  readonly hash: string;
  /** Only a key that never leaves its device will do: a courier's. */
  readonly oneDevice: boolean;
}

/**
 * Whether a key of this person signed this very message, with the person verified (trust §2: the seal key). Nothing is asked of the network at the act: the challenge is the
 * message itself. Its count may be lower than the last one seen, for messages come late; whoever asks holds it against the others of its chain.
 */
export async function checkSealKey(tx: Tx, publicUrl: string, { staffId, hash, oneDevice }: SealedBy, given: SealAssertion): Promise<{ readonly keyId: string; readonly count: number } | { readonly problem: SealKeyProblem }> {
  const [key] = await tx.query<{ id: string; staffId: string; publicKey: string; kind: string }>(
    `SELECT id, staff_id AS "staffId", public_key AS "publicKey", kind FROM passkey WHERE municipality_id = $1 AND credential_id = $2 AND ended_at IS NULL`,
    [tx.municipalityId, given.credentialId],
  );
  if (!key) return { problem: "UNKNOWN" };
  if (key.staffId !== staffId) return { problem: "OTHER_PERSON" };
  const signed = await verifyAssertion(publicUrl, hash, key.publicKey, given);
  if (!signed) return { problem: "NOT_SIGNED" };
  if (oneDevice && (key.kind !== "ONE_DEVICE" || signed.credentialDeviceType !== "singleDevice")) return { problem: "SYNCED" };
  return { keyId: key.id, count: signed.newCounter };
}

/** The key has signed so often: a sign-in with a lower count is a copy's. */
export async function noteKeyCount(tx: Tx, keyId: string, count: number): Promise<void> {
  await tx.query("UPDATE passkey SET counter = greatest(counter, $3), last_used_at = greatest(last_used_at, $4) WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, keyId, count, tx.now]);
}
