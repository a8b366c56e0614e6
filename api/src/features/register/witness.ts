import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Outcome } from "../../platform/transaction";

export interface WitnessedNumber {
  readonly municipalityId: string;
  readonly year: number;
  readonly number: number;
}

/**
 * The register's witness outside the database (trust §1): an append-only file, synced before any answer that holds a
 * number leaves. After a restore it knows what was already on paper.
 */
let file: FileHandle | undefined;
/** The highest number known to be in the file, by municipality and year. */
let known = new Map<string, number>();
let waiting: { readonly given: WitnessedNumber; readonly done: () => void; readonly failed: (problem: unknown) => void }[] = [];
let writing = false;
/** A write failed in the middle: the next one begins on a line of its own. */
let torn = false;

/** Opens the witness and answers the highest number of each municipality and year. */
export async function openWitness(path: string): Promise<WitnessedNumber[]> {
  mkdirSync(dirname(path), { recursive: true });
  await file?.close();
  const highest = await readWitness(path);
  known = new Map(highest.map((entry) => [keyOf(entry), entry.number]));
  file = await open(path, "a+", 0o600);
  await endTornLine(file);
  return highest;
}

/** Reads again what all processes of the installation wrote; from now on this one knows it too. */
export async function rereadWitness(path: string): Promise<WitnessedNumber[]> {
  const highest = await readWitness(path);
  for (const entry of highest) known.set(keyOf(entry), Math.max(entry.number, known.get(keyOf(entry)) ?? 0));
  return highest;
}

/** What was cut off by a crash must not swallow the next line. */
async function endTornLine(opened: FileHandle): Promise<void> {
  const { size } = await opened.stat();
  if (size === 0) return;
  const { buffer } = await opened.read(Buffer.alloc(1), 0, 1, size - 1);
  if (buffer.toString() !== "\n") await opened.appendFile("\n");
}

/** The highest number known to have been on paper, as far as this process knows; 0 for none. */
export function witnessed(municipalityId: string, year: number): number {
  return known.get(`${municipalityId} ${year}`) ?? 0;
}

function keyOf({ municipalityId, year }: Omit<WitnessedNumber, "number">): string {
  return `${municipalityId} ${year}`;
}

/** Before an act that took a number is answered, at first and at every replay, the witness knows the number. */
export async function witnessOutcome(municipalityId: string, outcome: Outcome): Promise<void> {
  const { year, number, entryId } = outcome;
  if (typeof entryId === "string" && typeof year === "number" && typeof number === "number") await witnessNumber({ municipalityId, year, number });
}

/** Writes one number and syncs; numbers that come meanwhile share the next sync. Throws where the file cannot be written. */
export function witnessNumber(given: WitnessedNumber): Promise<void> {
  if (witnessed(given.municipalityId, given.year) >= given.number) return Promise.resolve();
  return new Promise((done, failed) => {
    waiting.push({ given, done, failed });
    if (!writing) void writeWaiting();
  });
}

async function writeWaiting(): Promise<void> {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    try {
      if (!file) throw new Error("the register's witness is not open");
      await file.appendFile((torn ? "\n" : "") + batch.map(({ given }) => `${keyOf(given)} ${given.number}\n`).join(""));
      await file.datasync();
      torn = false;
      for (const { given, done } of batch) {
        known.set(keyOf(given), Math.max(given.number, known.get(keyOf(given)) ?? 0));
        done();
      }
    } catch (problem) {
      torn = true;
      for (const entry of batch) entry.failed(problem);
    }
  }
  writing = false;
}

/** The highest number witnessed per municipality and year. A line cut off by a crash is passed over: its number was never told. */
async function readWitness(path: string): Promise<WitnessedNumber[]> {
  const highest = new Map<string, WitnessedNumber>();
  if (!existsSync(path)) return [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const match = /^([0-9]{4}) ([0-9]{4}) ([0-9]+)$/u.exec(line);
    if (!match) continue;
    const entry = { municipalityId: match[1] ?? "", year: Number(match[2]), number: Number(match[3]) };
    if ((highest.get(keyOf(entry))?.number ?? 0) < entry.number) highest.set(keyOf(entry), entry);
  }
  return [...highest.values()];
}
