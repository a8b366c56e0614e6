import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { RefusalCode } from "@epidosi/schema";
import { audit } from "../../platform/audit";
import type { Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { challengeIn, isOurs, useOnce } from "./passkey-challenge";
import { type ChallengePurpose, handleOf, isCopied } from "./passkey.rules";
import { clearFailures, countFailure, lockFailures } from "./sign-in-failures";
import { isLocked, minutesLeft } from "./staff.rules";

/** What a browser hands over when a key signed; every part base64url. */
export interface Assertion {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string;
}

type Answer = { readonly staffId: string } | { readonly refused: RefusalCode; readonly minutes?: number | null };

/**
 * Checks that a key of the staff signed our challenge with the person verified, in a transaction of its own so that the
 * count of failures and the end of a copied key stay when the act around it is refused. Answers the person's staff id.
 * Refuses `PASSKEY_UNKNOWN` (also a removed one), `ACCOUNT_LOCKED`, `PASSKEY_TOO_LATE` (old or answered before),
 * `PASSKEY_WRONG`, `PASSKEY_COPIED` (the key's count went back: it ends).
 */
export async function checkPasskey(ctx: Context, municipalityId: string, purpose: ChallengePurpose, given: Assertion): Promise<string> {
  const answer = await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => judge(ctx, tx, purpose, given));
  if ("staffId" in answer) return answer.staffId;
  throw answer.minutes == null ? new Refused(answer.refused) : new Refused("ACCOUNT_LOCKED", { about: String(answer.minutes) });
}

async function judge(ctx: Context, tx: Tx, purpose: ChallengePurpose, given: Assertion): Promise<Answer> {
  const key = await lockPasskey(tx, given.credentialId);
  if (!key || key.ended || given.userHandle !== handleOf(tx.municipalityId, key.staffId)) {
    await audit(tx, { event: "SIGN_IN_FAILED", staffId: key?.staffId ?? null, subjectId: key?.id ?? null });
    return { refused: "PASSKEY_UNKNOWN" };
  }
  const count = await lockFailures(tx, key.username);
  if (count?.lockedUntil && isLocked(count, tx.now)) return { refused: "ACCOUNT_LOCKED", minutes: minutesLeft(count.lockedUntil, tx.now) };
  const challenge = challengeIn(given.clientDataJSON);
  if (!isOurs(ctx.signingKey, purpose, challenge, tx.now) || !(await useOnce(tx, challenge))) return { refused: "PASSKEY_TOO_LATE" };

  const signed = await verifyAssertion(ctx.config.publicUrl, challenge, key.publicKey, given);
  if (!signed) return { refused: "PASSKEY_WRONG", minutes: await countFailure(tx, key.username, count, key.staffId) };
  if (isCopied(key.counter, signed.newCounter)) {
    await tx.query("UPDATE passkey SET ended_at = $3, end_reason = 'COPIED' WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, key.id, tx.now]);
    await audit(tx, { event: "PASSKEY_COPIED", staffId: key.staffId, subjectId: key.id });
    return { refused: "PASSKEY_COPIED" };
  }
  await tx.query("UPDATE passkey SET counter = $3, backed_up = $4, last_used_at = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, key.id, signed.newCounter, signed.credentialBackedUp, tx.now]);
  await clearFailures(tx, key.username, count);
  return { staffId: key.staffId };
}

interface KeyRow {
  readonly id: string;
  readonly staffId: string;
  readonly username: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly ended: boolean;
}

async function lockPasskey(tx: Tx, credentialId: string): Promise<KeyRow | undefined> {
  const [key] = await tx.query<KeyRow>(
    `SELECT p.id, p.staff_id AS "staffId", m.username, p.public_key AS "publicKey", p.counter, p.ended_at IS NOT NULL AS ended
     FROM passkey p JOIN staff_member m ON m.municipality_id = p.municipality_id AND m.id = p.staff_id AND m.active
     WHERE p.municipality_id = $1 AND p.credential_id = $2 FOR UPDATE OF p`,
    [tx.municipalityId, credentialId],
  );
  return key;
}

/**
 * What a key that holds signed, at our host, with the person verified; undefined where it did not. The library compares counts before it looks at the
 * signature, so that anybody could end a key: it is given none to compare.
 */
export async function verifyAssertion(publicUrl: string, challenge: string, publicKey: string, given: Omit<Assertion, "userHandle">) {
  const { origin, hostname } = new URL(publicUrl);
  const { credentialId: id, clientDataJSON, authenticatorData, signature } = given;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON, authenticatorData, signature } },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter: 0 },
    });
    return verified ? authenticationInfo : undefined;
  } catch {
    // Whatever it cannot read or does not believe is a key that did not sign this.
    return undefined;
  }
}
