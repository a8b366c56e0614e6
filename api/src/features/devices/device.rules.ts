import type { Role } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export const deviceStates = ["ACTIVE", "FROZEN", "REVOKED", "LOST"] as const;
/** FROZEN: two messages of one counter were seen, so somebody copied the key or the phone's memory was set back. */
export type DeviceState = (typeof deviceStates)[number];

export const endReasons = ["LOST", "STOLEN", "LEFT", "REPLACED", "OTHER"] as const;
export type EndReason = (typeof endReasons)[number];

/** Who carries or keeps sealed bags, and so signs for them. */
export const signingRoles = ["COURIER", "COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const satisfies readonly Role[];

/** A code is read from one screen and typed on another. */
export const codeMinutes = 15;
export const codeLength = 10;

/** Before the first message of a device: SHA-256 of nothing, base64url. */
export const chainStart = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

/** An ended device stays ended. Refuses `DEVICE_ENDED`. */
export function stateAfter(state: DeviceState, reason: EndReason): DeviceState {
  if (state === "REVOKED" || state === "LOST") throw new Refused("DEVICE_ENDED");
  return isLoss(reason) ? "LOST" : "REVOKED";
}

/** The phone is in somebody else's hands, perhaps unlocked: what the person carries is in question. */
export function isLoss(reason: EndReason): boolean {
  return reason === "LOST" || reason === "STOLEN";
}

/** Characters of the labels' alphabet out of random bytes, each as likely as any other: bytes past the last whole round are skipped. */
export function codeFrom(bytes: Uint8Array, alphabet: string): string {
  const whole = 256 - (256 % alphabet.length);
  return [...bytes].filter((byte) => byte < whole).slice(0, codeLength).map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
}
