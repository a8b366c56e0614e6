"use client";
import type { PersonConfirmation } from "../outbox/act";
import { fromBase64url, toBase64url } from "./base64url";
import { KeyTrouble } from "./passkey";

/**
 * The person's own key over one message: its SHA-256 is the challenge, so nothing is asked of the network. The authenticator looks for the finger, the face or
 * its PIN itself. Throws `KeyTrouble`: the person let it be, no key of theirs is here, or the one that signed is on other devices too where that will not do.
 */
export async function sealWithKey(hash: string, credentialIds: readonly string[], oneDevice: boolean): Promise<PersonConfirmation> {
  const answer = await navigator.credentials
    .get({
      publicKey: {
        challenge: fromBase64url(hash),
        rpId: location.hostname,
        allowCredentials: credentialIds.map((id) => ({ type: "public-key", id: fromBase64url(id) })),
        userVerification: "required",
        timeout: 60_000,
      },
    })
    .catch(() => null);
  if (!(answer instanceof PublicKeyCredential)) throw new KeyTrouble("STOPPED");
  const { clientDataJSON, authenticatorData, signature } = answer.response as AuthenticatorAssertionResponse;
  if (oneDevice && isOnOtherDevices(new Uint8Array(authenticatorData))) throw new KeyTrouble("SYNCED");
  return { by: "PASSKEY", credentialId: toBase64url(answer.rawId), clientDataJSON: toBase64url(clientDataJSON), authenticatorData: toBase64url(authenticatorData), signature: toBase64url(signature) };
}

/** The flag "backup eligible" (WebAuthn §6.1). */
function isOnOtherDevices(authenticatorData: Uint8Array): boolean {
  return ((authenticatorData[32] ?? 0) & 0x08) !== 0;
}
