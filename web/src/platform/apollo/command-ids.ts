/**
 * The command id of an intent: the same for the same variables until the server answered, then a new one. A key signs anew each
 * time it is asked: that does not make another intent.
 */
export class CommandIds {
  readonly #open = new Map<string, string>();

  of(variables: object): string {
    const intent = intentOf(variables);
    const known = this.#open.get(intent);
    if (known !== undefined) return known;
    const made = crypto.randomUUID();
    this.#open.set(intent, made);
    return made;
  }

  answered(variables: object): void {
    this.#open.delete(intentOf(variables));
  }
}

function intentOf(variables: object): string {
  return JSON.stringify(variables, (key, value: unknown) => (key === "passkey" ? null : value));
}
