import { learnedSpellings } from "./name-model.rules";
import { isGreek } from "./name-words.rules";
import { romanisations } from "./romanisations.rules";

/**
 * How far two words are as spellings of one name, in nats: 0 is the same word or its likeliest transcription, about 6 is one
 * typing error, above `farthest` they are two names (and the answer may be infinity). Between the scripts it is the likeliest division of both words into
 * pieces of up to three letters that stand for each other, as learned from real pairs; within one script, pieces that stand
 * for the same piece of the other are near (Mohammed, Muhamed).
 */
export class NameDistance {
  readonly #latin = new Pieces(["", ...romanisations.flatMap(([one, other]) => [one, other])]);
  readonly #greek = new Pieces([""]);
  readonly #across: Table;
  readonly #acrossTurned: Table;
  readonly #withinLatin: Table;
  readonly #withinGreek: Table;
  readonly #leastOfLatin: Float32Array;
  readonly #leastOfGreek: Float32Array;
  readonly #prepared = new Map<string, Prepared>();

  constructor() {
    const spellings = learnedSpellings.split(" ").map((line) => {
      const [latin = "", greek = "", cost] = line.split("|");
      return { latin: this.#latin.add(latin), greek: this.#greek.add(greek), cost: Number(cost) };
    });
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") this.#latin.add(letter);
    for (const letter of "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ") this.#greek.add(letter);
    this.#across = new Table(this.#latin.size, this.#greek.size);
    for (const { latin, greek, cost } of spellings) this.#across.lower(latin, greek, cost);
    const turned = (this.#acrossTurned = this.#across.turned());
    this.#leastOfLatin = this.#across.leastOfRows();
    this.#leastOfGreek = turned.leastOfRows();
    this.#withinLatin = likeness(this.#across);
    this.#withinGreek = likeness(turned);
    for (const [one, other, cost] of romanisations) {
      const [first, second] = [this.#latin.id(one), this.#latin.id(other)];
      this.#withinLatin.lower(first, second, cost);
      this.#withinLatin.lower(second, first, cost);
    }
  }

  between(one: string, other: string): number {
    return one === other ? 0 : this.#far(this.#prepare(one), this.#prepare(other), farthest, 0);
  }

  /** Those of many words that are within `limit` of one. Words that begin alike are compared from where they part, so this is many times faster than one by one. */
  within(limit: number, word: string, others: Iterable<string>): { readonly word: string; readonly far: number }[] {
    const asked = this.#prepare(word);
    const near: { word: string; far: number }[] = [];
    let before: Prepared | undefined;
    // In order of the alphabet the two scripts lie apart.
    for (const other of [...others].sort()) {
      const next = this.#prepare(other);
      const from = before?.greek === next.greek ? Math.min(sameStart(before.word, other), linesDone) + 1 : 0;
      before = next;
      const far = this.#far(next, asked, limit, from);
      if (far <= limit) near.push({ word: other, far: other === word ? 0 : far });
    }
    return near;
  }

  #far(one: Prepared, other: Prepared, limit: number, from: number): number {
    if (one.greek === other.greek) return align(one, other, one.greek ? this.#withinGreek : this.#withinLatin, typo, limit, from);
    const least = Math.max(one.least, other.least);
    return Math.max(0, align(one, other, one.greek ? this.#acrossTurned : this.#across, typoAcross, limit + least, from) - least);
  }

  #prepare(word: string): Prepared {
    const known = this.#prepared.get(word);
    if (known) return known;
    const greek = isGreek(word);
    const pieces = (greek ? this.#greek : this.#latin).of(word);
    const prepared = { word, greek, pieces, least: least(word.length, pieces, greek ? this.#leastOfGreek : this.#leastOfLatin) };
    if (this.#prepared.size > mostPrepared) this.#prepared.clear();
    this.#prepared.set(word, prepared);
    return prepared;
  }
}

/** Farther than this, two words are two names. */
export const farthest = 14;

/** Words kept as they are compared: under a kilobyte each. */
const mostPrepared = 60_000;
const typo = 6;
/** In nats of the learned model, where even the right piece costs some. */
const typoAcross = 11;

interface Prepared {
  readonly word: string;
  readonly greek: boolean;
  /** The piece of 0 to 3 letters that ends before each place, or -1. */
  readonly pieces: Int16Array;
  /** What the word's likeliest transcription costs. */
  readonly least: number;
}

class Pieces {
  readonly #ids = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const piece of first) this.add(piece);
  }

  get size(): number {
    return this.#ids.size;
  }

  add(piece: string): number {
    const known = this.#ids.get(piece);
    if (known !== undefined) return known;
    this.#ids.set(piece, this.#ids.size);
    return this.#ids.size - 1;
  }

  id(piece: string): number {
    return this.#ids.get(piece) ?? -1;
  }

  of(word: string): Int16Array {
    const pieces = new Int16Array((word.length + 1) * 4).fill(-1);
    for (let end = 0; end <= word.length; end += 1) for (let length = 0; length <= Math.min(3, end); length += 1) pieces[end * 4 + length] = this.id(word.slice(end - length, end));
    return pieces;
  }
}

/** Costs of pieces of one alphabet against pieces of another. */
class Table {
  readonly costs: Float32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.costs = new Float32Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  }

  at(row: number, column: number): number {
    return this.costs[row * this.columns + column] ?? Number.POSITIVE_INFINITY;
  }

  lower(row: number, column: number, cost: number): void {
    if (cost < this.at(row, column)) this.costs[row * this.columns + column] = cost;
  }

  turned(): Table {
    const turned = new Table(this.columns, this.rows);
    for (let row = 0; row < this.rows; row += 1) for (let column = 0; column < this.columns; column += 1) turned.lower(column, row, this.at(row, column));
    return turned;
  }

  leastOfRows(): Float32Array {
    const least = new Float32Array(this.rows).fill(Number.POSITIVE_INFINITY);
    for (let row = 0; row < this.rows; row += 1) for (let column = 0; column < this.columns; column += 1) least[row] = Math.min(least[row] ?? 0, this.at(row, column));
    return least;
  }
}

/** Pieces of one alphabet against each other: near are those that are written alike in the other, as a cosine; equal ones cost nothing. */
function likeness(across: Table): Table {
  const shared = new Map<number, number>();
  const key = (one: number, other: number) => one * across.rows + other;
  for (let column = 1; column < across.columns; column += 1) {
    const rows = [];
    let total = 0;
    for (let row = 1; row < across.rows; row += 1) {
      const chance = Math.exp(-across.at(row, column));
      if (chance > 0) rows.push({ row, chance });
      total += chance;
    }
    for (const one of rows) for (const other of rows) shared.set(key(one.row, other.row), (shared.get(key(one.row, other.row)) ?? 0) + (one.chance * other.chance) / total);
  }
  const near = new Table(across.rows, across.rows);
  for (let row = 1; row < across.rows; row += 1) near.lower(row, row, 0);
  for (const [pair, chance] of shared) {
    const [one, other] = [Math.floor(pair / across.rows), pair % across.rows];
    const alike = -Math.log(chance / Math.sqrt((shared.get(key(one, one)) ?? 1) * (shared.get(key(other, other)) ?? 1)));
    if (one !== other && alike < typo) near.lower(one, other, Math.max(0.3, alike));
  }
  return near;
}

const room = new Float64Array(41 * 41);
const leastOfLines = new Float64Array(41);
/** The last line of `room` that belongs to the word compared last. */
let linesDone = -1;

/** The cost of the best division of both words, or infinity as soon as it must exceed the limit. Lines before `from` stand in `room` from a word that begins alike. */
function align(one: Prepared, other: Prepared, table: Table, error: number, limit: number, from: number): number {
  linesDone = from - 1;
  for (let i = 0; i <= one.word.length; i += 1) {
    if (i >= from) {
      leastOfLines[i] = fillLine(i, one, other, table, error);
      linesDone = i;
    }
    // A piece is three letters at most: what three lines have passed, no later line can mend.
    if (i > 2 && Math.min(leastOfLines[i] ?? 0, leastOfLines[i - 1] ?? 0, leastOfLines[i - 2] ?? 0) > limit) return Number.POSITIVE_INFINITY;
  }
  return room[one.word.length * 41 + other.word.length] ?? 0;
}

/** Fills the line of `one`'s letter `i` against all of `other`, and answers its least cost. */
function fillLine(i: number, one: Prepared, other: Prepared, { costs, columns }: Table, error: number): number {
  let leastHere = Number.POSITIVE_INFINITY;
  for (let j = 0; j <= other.word.length; j += 1) {
    let best = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY;
    if (i > 0) best = Math.min(best, (room[(i - 1) * 41 + j] ?? 0) + error);
    if (j > 0) best = Math.min(best, (room[i * 41 + j - 1] ?? 0) + error);
    if (i > 0 && j > 0) best = Math.min(best, (room[(i - 1) * 41 + j - 1] ?? 0) + error);
    if (i > 1 && j > 1 && one.word[i - 1] === other.word[j - 2] && one.word[i - 2] === other.word[j - 1]) best = Math.min(best, (room[(i - 2) * 41 + j - 2] ?? 0) + error);
    for (let a = Math.min(3, i); a >= 0; a -= 1) {
      const row = one.pieces[i * 4 + a] ?? -1;
      if (row < 0) continue;
      for (let b = Math.min(3, j); b >= (a === 0 ? 1 : 0); b -= 1) {
        const column = other.pieces[j * 4 + b] ?? -1;
        if (column < 0) continue;
        const cost = (room[(i - a) * 41 + j - b] ?? 0) + (costs[row * columns + column] ?? 0);
        if (cost < best) best = cost;
      }
    }
    room[i * 41 + j] = best;
    if (best < leastHere) leastHere = best;
  }
  return leastHere;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function least(length: number, pieces: Int16Array, costs: Float32Array): number {
  const best = new Float64Array(length + 1);
  for (let i = 1; i <= length; i += 1) {
    best[i] = (best[i - 1] ?? 0) + typoAcross;
    for (let a = 1; a <= Math.min(3, i); a += 1) {
      const piece = pieces[i * 4 + a] ?? -1;
      if (piece >= 0) best[i] = Math.min(best[i] ?? 0, (best[i - a] ?? 0) + (costs[piece] ?? Number.POSITIVE_INFINITY));
    }
  }
  return best[length] ?? 0;
}
