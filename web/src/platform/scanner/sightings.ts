/** A torn or blurred frame can give a false text once; hardly twice. */
const framesNeeded = 2;
/** A text seen once and not again within this time was noise. */
const memoryMs = 2_000;
/** A code out of sight for so long is told again when it comes back: the person means something by showing it. */
const absenceMs = 3_000;

interface Sighting {
  frames: number;
  lastAt: number;
}

/** Decides which codes of the camera's frames count, and that each is told once while it is in view. */
export class Sightings {
  readonly #seen = new Map<string, Sighting>();

  /** The texts of one frame, at `time` in ms; gives back those to be told now. */
  see(texts: readonly string[], time: number): readonly string[] {
    this.#forget(time);
    return [...new Set(texts)].filter((text) => {
      const sighting = this.#seen.get(text) ?? { frames: 0, lastAt: time };
      sighting.frames += 1;
      sighting.lastAt = time;
      this.#seen.set(text, sighting);
      return sighting.frames === framesNeeded;
    });
  }

  /** Whether the code has been seen often enough to be believed. */
  counts(text: string): boolean {
    return (this.#seen.get(text)?.frames ?? 0) >= framesNeeded;
  }

  #forget(time: number): void {
    for (const [text, { frames, lastAt }] of this.#seen) {
      if (time - lastAt > (frames < framesNeeded ? memoryMs : absenceMs)) this.#seen.delete(text);
    }
  }
}
