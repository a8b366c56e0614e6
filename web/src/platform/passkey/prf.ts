"use client";
import { fromBase64url, toBase64url } from "./base64url";
import { KeyTrouble } from "./passkey";

/** A secret only this passkey gives, and always the same for the same salt (WebAuthn PRF). Works with no network: no server checks it. */
export async function secretOfKey(salt: Uint8Array<ArrayBuffer>, credentialId: string | null): Promise<{ readonly secret: ArrayBuffer; readonly credentialId: string }> {
  const answer = await navigator.credentials
    .get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        userVerification: "required",
        allowCredentials: credentialId === null ? [] : [{ type: "public-key", id: fromBase64url(credentialId) }],
        extensions: { prf: { eval: { first: salt } } },
        timeout: 60_000,
      },
    })
    .catch(() => null);
  if (!(answer instanceof PublicKeyCredential)) throw new KeyTrouble("STOPPED");
  const secret = answer.getClientExtensionResults().prf?.results?.first;
  if (secret === undefined) throw new KeyTrouble("NO_SECRET");
  return { secret: secret instanceof ArrayBuffer ? secret : new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength).slice().buffer, credentialId: toBase64url(answer.rawId) };
}
