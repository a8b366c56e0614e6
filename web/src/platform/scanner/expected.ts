import { fromQr, readCode } from "@epidosi/schema";
import type { Judgement } from "./wedge";

/** What a screen is ready to take from a scanner. */
export interface Expected {
  /** Every line must match; letters arrive as Latin capitals. */
  readonly line: RegExp;
  /** Lines that come one after the other, each ended by the scanner: 2 or 3 for a machine-readable zone. */
  readonly lines?: number;
  readonly accepts?: (text: string) => boolean;
}

/** Our own codes: right length, right letter, right check character. */
export const ownCodes: Expected = {
  line: /^[0-9A-Z-]{6,20}$/,
  accepts: (text) => readCode(text).kind !== "UNKNOWN",
};

/** A signed message off another screen; a two-dimensional desk scanner types the whole of it. */
export const handOverMessages: Expected = {
  line: /^H1[0-9A-Z]{160,1500}$/,
  accepts: (text) => fromQr(text) !== undefined,
};

/** Numbers of bought security seals: no check character that we could know. */
export const sealNumbers: Expected = { line: /^[0-9A-Z-]{4,20}$/ };

/** Passports (2 × 44), identity and permit cards (3 × 30), the visa-like sticker permits of 2011 (2 × 36). */
export const machineReadableZones: readonly Expected[] = [
  { line: /^[0-9A-Z<]{44}$/, lines: 2 },
  { line: /^[0-9A-Z<]{30}$/, lines: 3 },
  { line: /^[0-9A-Z<]{36}$/, lines: 2 },
  // A passport's that lost or won a character on the way: taken, and told.
  { line: /^[0-9A-Z<]{40,47}$/, lines: 2 },
];

/** Whether the lines are all, the beginning, or nothing of what is expected. */
export function judgeLines<To>(expected: readonly Expected[], lines: readonly string[], to: To): Judgement<To> {
  let begun = false;
  for (const one of expected) {
    if (!lines.every((line) => one.line.test(line))) continue;
    const wanted = one.lines ?? 1;
    if (lines.length < wanted) begun = true;
    else if (lines.length === wanted && (one.accepts?.(lines.join("\n")) ?? true)) return { kind: "SCAN", to };
  }
  return { kind: begun ? "MORE" : "NO" };
}
