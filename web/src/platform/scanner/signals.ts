/** What the person hears and feels: taken, wrong, or read without anything done. Never the only sign. */
export type Signal = "ACCEPTED" | "WRONG" | "NEUTRAL";

interface Tone {
  readonly hertz: number;
  readonly shape: OscillatorType;
  readonly fromMs: number;
  readonly forMs: number;
}

/** One short high tone; two low ones; a click. Loud places need the square wave for "wrong". */
export const tones = {
  ACCEPTED: [{ hertz: 1760, shape: "sine", fromMs: 0, forMs: 90 }],
  WRONG: [
    { hertz: 220, shape: "square", fromMs: 0, forMs: 150 },
    { hertz: 220, shape: "square", fromMs: 200, forMs: 150 },
  ],
  NEUTRAL: [{ hertz: 880, shape: "triangle", fromMs: 0, forMs: 15 }],
} as const satisfies Record<Signal, readonly Tone[]>;
const vibrationMs = { ACCEPTED: 60, WRONG: 400, NEUTRAL: 15 } as const satisfies Record<Signal, number>;

export type SignalKind = "sound" | "vibration";
const storageKey = (kind: SignalKind) => `epidosi-scan-${kind}`;

/** Both are on until the person turns them off on this device. */
export function isOn(kind: SignalKind): boolean {
  return localStorage.getItem(storageKey(kind)) !== "off";
}

export function turn(kind: SignalKind, on: boolean): void {
  localStorage.setItem(storageKey(kind), on ? "on" : "off");
}

let audio: AudioContext | undefined;

/** To be called in a tap or a key press: browsers let no page make sounds before one. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume();
}

/** Gives the signal as far as the person wants it and the device can. */
export function signal(kind: Signal): void {
  // Before the first tap the browser would only complain.
  if (isOn("vibration") && "vibrate" in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(vibrationMs[kind]);
  if (!isOn("sound") || audio?.state !== "running") return;
  for (const tone of tones[kind]) play(audio, tone);
}

function play(context: AudioContext, tone: Tone): void {
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  const start = context.currentTime + tone.fromMs / 1000;
  const end = start + tone.forMs / 1000;
  oscillator.type = tone.shape;
  oscillator.frequency.value = tone.hertz;
  loudness.gain.setValueAtTime(tone.shape === "square" ? 0.15 : 0.4, start);
  loudness.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(end);
}
