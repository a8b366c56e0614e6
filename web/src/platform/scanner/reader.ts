import type { ReadAnswer, ReadRequest } from "./reader-messages";

/** Reads pictures in its own thread, one at a time: a frame that comes while it reads is not worth waiting for. */
export class Reader {
  readonly #worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  #waiting: ((answer: ReadAnswer) => void) | undefined;
  #id = 0;

  constructor() {
    this.#worker.addEventListener("message", (event: MessageEvent<ReadAnswer>) => {
      if (event.data.id === this.#id) this.#answer(event.data);
    });
    this.#worker.addEventListener("error", () => this.#answer({ id: this.#id, codes: [], failed: true }));
  }

  get idle(): boolean {
    return this.#waiting === undefined;
  }

  /** Takes the picture over: it is closed after reading. */
  read(picture: ImageBitmap, thorough: boolean): Promise<ReadAnswer> {
    this.#id += 1;
    const request: ReadRequest = { id: this.#id, picture, thorough };
    const answer = new Promise<ReadAnswer>((resolve) => {
      this.#waiting = resolve;
    });
    this.#worker.postMessage(request, [picture]);
    return answer;
  }

  close(): void {
    this.#worker.terminate();
    this.#answer({ id: this.#id, codes: [], failed: false });
  }

  #answer(answer: ReadAnswer): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(answer);
  }
}
