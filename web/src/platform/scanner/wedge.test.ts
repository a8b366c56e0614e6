import { describe, expect, test } from "@jest/globals";
import { checkCharacter, hashMessage, shortId, thumbprint, toQr, writeMessage } from "@epidosi/schema";
import { handOverMessages, judgeLines, machineReadableZones, ownCodes, sealNumbers, type Expected } from "./expected";
import { ScanListeners, type Layer, type ScanListener } from "./listeners";
import { recogniseBursts, type Outcome } from "./wedge";
import type { Stroke } from "./wedge-keys";

const packageCode = `P9KD40XM${checkCharacter("P9KD40XM")}`;
const greekLayout: Readonly<Record<string, string>> = { P: "π", K: "κ", D: "δ", X: "χ", M: "μ" };

function strokeOf(character: string, time: number): Stroke {
  if (character === "\n") return { code: "Enter", key: "Enter", time };
  if (character === "\t") return { code: "Tab", key: "Tab", time };
  if (character === "-") return { code: "Minus", key: "-", time };
  if (character === "<") return { code: "Comma", key: "<", time, shift: true };
  if (/[0-9]/.test(character)) return { code: `Digit${character}`, key: character, time };
  const key = greekLayout[character] ?? character.toLowerCase();
  return { code: `Key${character}`, key, time, shift: true };
}

function feed(text: string, gap: number, expected: readonly Expected[] = [ownCodes]): Outcome<string>[] {
  const recognise = recogniseBursts((lines) => judgeLines(expected, lines, "screen"));
  return [...text].map((character, at) => recognise(strokeOf(character, 5000 + at * gap)));
}
const lastOf = (outcomes: readonly Outcome<string>[]) => outcomes.at(-1);

describe("a keyboard-wedge scanner", () => {
  test("is read by the places of the keys, so a Greek layout gives the Latin code", () => {
    expect(lastOf(feed(`${packageCode}\n`, 8))).toEqual({ kind: "SCAN", text: packageCode, to: "screen" });
  });

  test("may end its burst with Tab and print separators", () => {
    const shown = `${packageCode.slice(0, 4)}-${packageCode.slice(4, 8)}-${packageCode.slice(8)}`;
    expect(lastOf(feed(`${shown}\t`, 12))).toMatchObject({ kind: "SCAN", text: shown });
  });

  test("says where a scan may begin, so that the field can be remembered before its first character", () => {
    const outcomes = feed(`${packageCode}\n`, 8);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      "STARTED", ...Array.from({ length: packageCode.length - 1 }, () => "TYPING"), "SCAN",
    ]);
  });

  test("is not believed with a wrong check character", () => {
    const wrong = packageCode.slice(0, -1) + (packageCode.endsWith("0") ? "1" : "0");
    expect(lastOf(feed(`${wrong}\n`, 8))).toEqual({ kind: "TYPING" });
  });

  test.each([[34, "SCAN"], [35, "TYPING"], [36, "TYPING"], [180, "TYPING"]])("with %i ms between keys is %s", (gap, kind) => {
    expect(lastOf(feed(`${packageCode}\n`, gap))?.kind).toBe(kind);
  });

  test.each([["12345\n", "TYPING"], ["123456\n", "SCAN"]])("of %j is %s: six characters at least", (text, kind) => {
    expect(lastOf(feed(text, 5, [sealNumbers]))?.kind).toBe(kind);
  });

  test.each([70, 150, 800])("is found %i ms after typing in the same field, without what was typed", (gap) => {
    const recognise = recogniseBursts((lines) => judgeLines([sealNumbers], lines, "screen"));
    for (const [at, character] of [..."ABC"].entries()) recognise(strokeOf(character, 1000 + at * gap));
    const burst = [..."ET0042\n"].map((character, at) => recognise(strokeOf(character, 1000 + 3 * gap + at * 6)));
    expect(burst[0]?.kind).toBe("STARTED");
    expect(lastOf(burst)).toMatchObject({ kind: "SCAN", text: "ET0042" });
  });

  test("is not a finger that rests on a key, nor a command", () => {
    const recognise = recogniseBursts((lines) => judgeLines([sealNumbers], lines, "screen"));
    for (let at = 0; at < 20; at += 1) recognise({ ...strokeOf("A", 1000 + at * 30), held: at > 0 });
    expect(recognise(strokeOf("\n", 1610))).toEqual({ kind: "TYPING" });
  });

  test("loses its burst to a key that no code has", () => {
    const recognise = recogniseBursts((lines) => judgeLines([sealNumbers], lines, "screen"));
    [..."12345678"].forEach((character, at) => recognise(strokeOf(character, 1000 + at * 5)));
    recognise({ code: "Backspace", key: "Backspace", time: 1045 });
    expect(recognise(strokeOf("\n", 1050))).toEqual({ kind: "TYPING" });
  });
});

describe("a machine-readable zone", () => {
  const first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
  const second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  test("comes as two bursts and is handed on as one text", () => {
    const outcomes = feed(`${first}\n${second}\n`, 4, machineReadableZones);
    expect(outcomes[first.length]).toEqual({ kind: "HELD" });
    expect(lastOf(outcomes)).toMatchObject({ kind: "SCAN", text: `${first}\n${second}` });
  });

  test("of a card has three lines", () => {
    const line = "I<UTOD231458907<<<<<<<<<<<<<<<";
    const kinds = feed(`${line}\n${line}\n${line}\n`, 4, machineReadableZones).map((outcome) => outcome.kind);
    expect(kinds.filter((kind) => kind === "HELD")).toHaveLength(2);
    expect(kinds.at(-1)).toBe("SCAN");
  });

  test("is left alone where no screen asked for it", () => {
    expect(lastOf(feed(`${first}\n${second}\n`, 4))).toEqual({ kind: "TYPING" });
  });

  test("half read does not swallow the code scanned after it", () => {
    const outcomes = feed(`${first}\n${packageCode}\n`, 4, [...machineReadableZones, ownCodes]);
    expect(lastOf(outcomes)).toMatchObject({ kind: "SCAN", text: packageCode });
  });
});

describe("a two-dimensional scanner", () => {
  test("types a whole signed message, and a message cut short is left alone", async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", publicKey);
    const id = shortId("0197a000-0000-7000-8000-00000000000a");
    const jws = await writeMessage(
      { v: 1, ev: id, a: "ACCEPT", mu: "7105", p: packageCode, w: id, o: "B2", cp: await hashMessage(""), s: "ET004183", ok: true, n: 7, ph: await hashMessage(""), at: 1_772_433_000, mt: 5, ch: id },
      await thumbprint({ x, y }),
      (input) => crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, input),
    );
    const qr = toQr(jws);
    expect(qr.length).toBeGreaterThan(600);
    expect(lastOf(feed(`${qr}\n`, 3, [handOverMessages]))).toEqual({ kind: "SCAN", text: qr, to: "screen" });
    expect(lastOf(feed(`${qr.slice(0, -8)}\n`, 3, [handOverMessages]))).toEqual({ kind: "TYPING" });
    expect(lastOf(feed(`${qr}\n`, 3))).toEqual({ kind: "TYPING" });
  });
});

describe("the topmost screen wins", () => {
  const listener = (layer: Layer, expected: Expected, exclusive = false): ScanListener =>
    ({ layer, expected: [expected], exclusive, onScan: () => undefined });
  const told = (listeners: ScanListeners, line: string) => {
    const judged = listeners.judge([line]);
    return judged.kind === "SCAN" ? judged.to : judged.kind;
  };

  test("over the frame of the house, even when the frame came later", () => {
    const listeners = new ScanListeners();
    const screen = listener("SCREEN", ownCodes);
    listeners.add(screen);
    listeners.add(listener("SHELL", ownCodes));
    expect(told(listeners, packageCode)).toBe(screen);
  });

  test("until it goes; then the one under it hears", () => {
    const listeners = new ScanListeners();
    const under = listener("SCREEN", ownCodes);
    listeners.add(under);
    const remove = listeners.add(listener("SCREEN", ownCodes));
    remove();
    expect(told(listeners, packageCode)).toBe(under);
    expect(listeners.size).toBe(1);
  });

  test("and what it does not expect goes to the next, unless a dialog must be answered first", () => {
    const listeners = new ScanListeners();
    const screen = listener("SCREEN", ownCodes);
    listeners.add(screen);
    const close = listeners.add(listener("DIALOG", { line: /^[0-9]{6}$/ }));
    expect(told(listeners, packageCode)).toBe(screen);
    close();
    listeners.add(listener("DIALOG", { line: /^[0-9]{6}$/ }, true));
    expect(told(listeners, packageCode)).toBe("NO");
  });
});
