/** One key press, as the recogniser sees it: enough to test it without a browser. */
export interface Stroke {
  /** `KeyboardEvent.code`: the key's place on the board, the same on a Greek and a Latin layout. */
  readonly code: string;
  readonly key: string;
  /** Milliseconds on any rising clock (`event.timeStamp`). */
  readonly time: number;
  readonly shift?: boolean;
  /** The key repeats because a finger holds it, or a command key is down with it: never part of a scan. */
  readonly held?: boolean;
}

const places: Readonly<Record<string, string>> = {
  Minus: "-",
  NumpadSubtract: "-",
  IntlBackslash: "<",
};

/** The character a scanner set to the Latin layout means by this key; nothing for a key that codes never use. */
export function characterOf(stroke: Stroke): string | undefined {
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1];
  if (letter !== undefined) return letter;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(stroke.code)?.[1];
  if (digit !== undefined) return digit;
  // The filler of a machine-readable zone is Shift and comma on the Latin layout.
  if (stroke.code === "Comma" && stroke.shift === true) return "<";
  return places[stroke.code];
}

export function endsBurst(stroke: Stroke): boolean {
  return stroke.code === "Enter" || stroke.code === "NumpadEnter" || stroke.code === "Tab";
}

/** Shift and its like arrive between the characters of a scan and mean nothing by themselves. */
export function isModifier(stroke: Stroke): boolean {
  return /^(?:Shift(?:Left|Right)|CapsLock|NumLock)$/.test(stroke.code);
}
