/** Why a device did not keep an act: nothing of it is kept then, and nothing kept before is touched. */
export type NotKept = "FULL" | "OTHER";

export function whyNotKept(error: unknown): NotKept {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "FULL" : "OTHER";
}
