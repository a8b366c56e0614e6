import { characterOf, endsBurst, isModifier, type Stroke } from "./wedge-keys";

/** What the screens say to the lines read so far: one takes them, one waits for the next line, or nobody wants them. */
export type Judgement<To> =
  | { readonly kind: "SCAN"; readonly to: To }
  | { readonly kind: "MORE" }
  | { readonly kind: "NO" };
export type Judge<To> = (lines: readonly string[]) => Judgement<To>;

/**
 * What to do with the key. STARTED: remember the focused field, a scan may begin here. HELD and SCAN: stop the event and
 * put the field's old value back. TYPING: leave everything to the person.
 */
export type Outcome<To> =
  | { readonly kind: "TYPING" | "STARTED" | "HELD" }
  | { readonly kind: "SCAN"; readonly text: string; readonly to: To };

/** A scanner types a character every 2 to 30 ms; the fastest person needs 60 over six keys. */
const fastestTypistMs = 35;
const shortestBurst = 6;
/** A signed message off another screen has about 850. */
const longestBurst = 1_600;
/** Longer silence between two keys begins a new burst: what a person typed before is not part of it. */
const pauseMs = 60;
const pauseBetweenLinesMs = 1000;

/** Tells a keyboard-wedge scanner's burst from a person's typing. Feed it every key; it keeps only the current burst. */
export function recogniseBursts<To>(judge: Judge<To>): (stroke: Stroke) => Outcome<To> {
  let lines: readonly string[] = [];
  let characters = "";
  let startedAt = 0;
  let lastAt = 0;

  function forget(): Outcome<To> {
    lines = [];
    characters = "";
    return { kind: "TYPING" };
  }

  function start(character: string, time: number): Outcome<To> {
    if (time - lastAt > pauseBetweenLinesMs) lines = [];
    characters = character;
    startedAt = lastAt = time;
    return { kind: "STARTED" };
  }

  function finish(time: number): Outcome<To> {
    const meanGap = (time - startedAt) / characters.length;
    if (characters.length < shortestBurst || meanGap >= fastestTypistMs) return forget();
    const read = characters;
    characters = "";
    lastAt = time;
    const together = judge([...lines, read]);
    const judged = together.kind === "NO" && lines.length > 0 ? judge([read]) : together;
    const taken = judged === together ? [...lines, read] : [read];
    if (judged.kind === "NO") return forget();
    if (judged.kind === "MORE") {
      lines = taken;
      return { kind: "HELD" };
    }
    lines = [];
    return { kind: "SCAN", text: taken.join("\n"), to: judged.to };
  }

  return (stroke) => {
    if (stroke.held === true) return forget();
    if (isModifier(stroke)) return { kind: "TYPING" };
    if (endsBurst(stroke)) return finish(stroke.time);
    const character = characterOf(stroke);
    if (character === undefined || characters.length >= longestBurst) return forget();
    if (characters === "" || stroke.time - lastAt > pauseMs) return start(character, stroke.time);
    characters += character;
    lastAt = stroke.time;
    return { kind: "TYPING" };
  };
}
