"use client";
import { fromBase64url, toBase64url } from "./base64url";
import { rememberKey } from "./keys-here";

export interface KeyChallenge {
  readonly challenge: string;
  readonly rpId: string;
}
export interface KeyOffer extends KeyChallenge {
  readonly userHandle: string;
  readonly username: string;
  readonly name: string;
  readonly knownCredentials: readonly string[];
}
export interface MadeKey {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: string[];
}
export interface KeyAssertion {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string;
}

/** Why the browser gave no answer: the person let it be, the device has such a key already, the address is not the installation's own, the key has no secret to give, the key is on the person's other devices too. */
export class KeyTrouble extends Error {
  constructor(readonly kind: "STOPPED" | "ALREADY_THERE" | "OTHER_ADDRESS" | "NO_SECRET" | "SYNCED") {
    super(kind);
  }
}

/** A minute to find the finger, the phone or the stick. */
const timeout = 60_000;
/** ES256, EdDSA and RS256: what authenticators have. */
const algorithms = [-7, -8, -257];

/**
 * Makes a key. To sign in with: on this device or another of the person's, found again without a name. To seal with: on this device, asked for by its
 * id; one that need not be found is what phones keep to themselves. Throws `KeyTrouble`.
 */
export async function makeKey(offer: KeyOffer, use: "SIGN_IN" | "SEAL" = "SIGN_IN"): Promise<MadeKey> {
  const made = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: fromBase64url(offer.challenge),
        rp: { id: offer.rpId, name: "Επίδοση" },
        user: { id: fromBase64url(offer.userHandle), name: offer.username, displayName: offer.name },
        pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: (use === "SEAL" ? [] : offer.knownCredentials).map((id) => ({ type: "public-key", id: fromBase64url(id) })),
        authenticatorSelection: use === "SEAL" ? { authenticatorAttachment: "platform", residentKey: "discouraged", userVerification: "required" } : { residentKey: "required", userVerification: "required" },
        attestation: "none",
        extensions: { prf: {} },
        timeout,
      },
    }),
  );
  const response = made.response as AuthenticatorAttestationResponse;
  if (made.authenticatorAttachment !== "cross-platform") rememberKey(toBase64url(made.rawId));
  return { credentialId: toBase64url(made.rawId), clientDataJSON: toBase64url(response.clientDataJSON), attestationObject: toBase64url(response.attestationObject), transports: response.getTransports() };
}

/** Lets one of the person's keys sign; which one, they choose. Throws `KeyTrouble`. */
export async function signWithKey({ challenge, rpId }: KeyChallenge): Promise<KeyAssertion> {
  const signed = await ask(() => navigator.credentials.get({ publicKey: { challenge: fromBase64url(challenge), rpId, userVerification: "required", timeout } }));
  const response = signed.response as AuthenticatorAssertionResponse;
  if (signed.authenticatorAttachment === "platform") rememberKey(toBase64url(signed.rawId));
  return {
    credentialId: toBase64url(signed.rawId),
    clientDataJSON: toBase64url(response.clientDataJSON),
    authenticatorData: toBase64url(response.authenticatorData),
    signature: toBase64url(response.signature),
    userHandle: toBase64url(response.userHandle ?? new ArrayBuffer(0)),
  };
}

async function ask(open: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const answer = await open();
    if (answer instanceof PublicKeyCredential) return answer;
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : "";
    if (name === "InvalidStateError") throw new KeyTrouble("ALREADY_THERE");
    if (name === "SecurityError") throw new KeyTrouble("OTHER_ADDRESS");
    if (name !== "NotAllowedError" && name !== "AbortError") throw problem;
  }
  throw new KeyTrouble("STOPPED");
}
