import { verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import type { Context } from "../../platform/context";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findPasskeys } from "./find-passkeys";
import { challengeIn, isOurs, useOnce } from "./passkey-challenge";
import { passkeysAllowed } from "./passkey.rules";

/** What a browser hands over when it made a key; base64url, and how it can be reached. */
export interface NewPasskey {
  readonly name: string;
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

const knownTransports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

/**
 * Takes a key as one of the signed-in person's. Refuses `PASSKEY_TOO_LATE` (the challenge is old, answered before or
 * another person's), `PASSKEY_WRONG` (not made for this address, or the person was not verified), `PASSKEY_KNOWN`,
 * `TOO_MANY_PASSKEYS`.
 */
export async function addPasskey(ctx: Context, tx: Tx, actor: Actor, given: NewPasskey): Promise<{ readonly id: string }> {
  const challenge = challengeIn(given.clientDataJSON);
  const mine = await findPasskeys(tx, actor.staffId);
  const twins = await tx.query("SELECT 1 FROM passkey WHERE municipality_id = $1 AND credential_id = $2", [tx.municipalityId, given.credentialId]);

  if (mine.length >= passkeysAllowed) throw new Refused("TOO_MANY_PASSKEYS", { about: String(passkeysAllowed) });
  if (twins.length > 0) throw new Refused("PASSKEY_KNOWN");
  if (!isOurs(ctx.signingKey, `ADD ${actor.staffId}`, challenge, tx.now) || !(await useOnce(tx, challenge))) throw new Refused("PASSKEY_TOO_LATE");
  const made = await verify(ctx.config.publicUrl, challenge, given);

  const id = newId();
  await tx.query(
    `INSERT INTO passkey (municipality_id, id, staff_id, credential_id, public_key, counter, transports, kind, backed_up, name, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.municipalityId, id, actor.staffId, made.credential.id, Buffer.from(made.credential.publicKey).toString("base64url"), made.credential.counter,
      JSON.stringify(knownTransports.filter((one) => given.transports.includes(one))), made.credentialDeviceType === "singleDevice" ? "ONE_DEVICE" : "SYNCED", made.credentialBackedUp, given.name.trim().slice(0, 60), tx.now],
  );

  await audit(tx, { event: "PASSKEY_ADDED", staffId: actor.staffId, officeId: actor.officeId, subjectId: id });
  return { id };
}

async function verify(publicUrl: string, challenge: string, given: NewPasskey) {
  const { origin, hostname } = new URL(publicUrl);
  const { credentialId: id, clientDataJSON, attestationObject } = given;
  const answer = await verifyRegistrationResponse({
    response: { id, rawId: id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON, attestationObject } },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!answer?.verified) throw new Refused("PASSKEY_WRONG");
  return answer.registrationInfo;
}
