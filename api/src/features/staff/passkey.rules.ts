/** Keys one person may have: a phone, a desk, a stick or two in the drawer. */
export const passkeysAllowed = 10;
/** How long a person may look for their key. */
export const challengeMinutes = 5;

/** What a challenge was made for; one made for something else is not answered with it. */
export type ChallengePurpose = `ADD ${string}` | "SIGN_IN" | `CONFIRM ${string}`;

/**
 * An authenticator that counts never goes back: a number seen before means that two of them hold the same key
 * (WebAuthn §6.1.1). One that does not count says 0 for ever.
 */
export function isCopied(stored: number, given: number): boolean {
  return (stored > 0 || given > 0) && given <= stored;
}

/** Who a discoverable key belongs to, as the authenticator keeps it: no name, and enough to find the municipality. */
export function handleOf(municipalityId: string, staffId: string): string {
  return Buffer.from(`${municipalityId}.${staffId}`).toString("base64url");
}

/** The municipality of a handle, or undefined for what is no handle of ours. */
export function municipalityOf(handle: string): string | undefined {
  return /^([0-9]{4})\.[0-9a-f-]{36}$/u.exec(Buffer.from(handle, "base64url").toString("latin1"))?.[1];
}
