import { judgeLines, type Expected } from "./expected";
import type { Judgement } from "./wedge";

/** The frame of the house lies under every screen, a dialog over it; within one layer the last to come is on top. */
export type Layer = "SHELL" | "SCREEN" | "DIALOG";
const heights = { SHELL: 0, SCREEN: 1, DIALOG: 2 } as const satisfies Record<Layer, number>;

export interface ScanListener {
  readonly layer: Layer;
  readonly expected: readonly Expected[];
  /** What this listener does not take, nobody under it takes either (a dialog that must be answered). */
  readonly exclusive: boolean;
  readonly onScan: (text: string) => void;
}

/** Who is told of a scan: the topmost that expects such a text. */
export class ScanListeners {
  #stack: readonly ScanListener[] = [];

  get size(): number {
    return this.#stack.length;
  }

  /** Puts the listener on top of its layer; the answer takes it away again. */
  add(listener: ScanListener): () => void {
    const above = this.#stack.findIndex((other) => heights[other.layer] > heights[listener.layer]);
    const at = above === -1 ? this.#stack.length : above;
    this.#stack = [...this.#stack.slice(0, at), listener, ...this.#stack.slice(at)];
    return () => {
      this.#stack = this.#stack.filter((other) => other !== listener);
    };
  }

  judge(lines: readonly string[]): Judgement<ScanListener> {
    for (const listener of this.#stack.toReversed()) {
      const judged = judgeLines(listener.expected, lines, listener);
      if (judged.kind !== "NO") return judged;
      if (listener.exclusive) return { kind: "NO" };
    }
    return { kind: "NO" };
  }
}
