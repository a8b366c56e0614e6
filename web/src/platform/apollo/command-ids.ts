/** The command id of an intent: the same for the same variables until the server answered, then a new one. */
export class CommandIds {
  readonly #open = new Map<string, string>();

  of(variables: object): string {
    const intent = JSON.stringify(variables);
    const known = this.#open.get(intent);
    if (known !== undefined) return known;
    const made = crypto.randomUUID();
    this.#open.set(intent, made);
    return made;
  }

  answered(variables: object): void {
    this.#open.delete(JSON.stringify(variables));
  }
}
