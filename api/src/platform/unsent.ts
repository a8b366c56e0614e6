/** A message that its server did not take, and why, as far as it says whether trying again can help. */
export class Unsent extends Error {
  constructor(readonly problem: "NO_CONNECTION" | "NOT_SIGNED_IN" | "REFUSED_FOR_NOW" | "REFUSED" | "BAD_ADDRESS" | "BAD_ANSWER") {
    super(problem);
  }
}
