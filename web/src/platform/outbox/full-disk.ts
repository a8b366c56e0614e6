import { NotConfirmed } from "./sign-act";

/** Why a device did not keep an act: nothing of it is kept then, and nothing kept before is touched. */
export type NotKept = "FULL" | "NOT_CONFIRMED" | "OTHER";

export function whyNotKept(error: unknown): NotKept {
  if (error instanceof NotConfirmed) return "NOT_CONFIRMED";
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "FULL" : "OTHER";
}
