/** Tells the open screens that the server knows no session any more. */
class SessionEnded {
  #ended = false;
  readonly #listeners = new Set<() => void>();

  get ended(): boolean {
    return this.#ended;
  }

  tell(): void {
    this.#set(true);
  }

  heal(): void {
    this.#set(false);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(ended: boolean): void {
    if (this.#ended === ended) return;
    this.#ended = ended;
    for (const listener of this.#listeners) listener();
  }
}

export const sessionEnded = new SessionEnded();
