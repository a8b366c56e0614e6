import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";

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
let waiting: { readonly line: string; readonly done: () => void; readonly failed: (problem: unknown) => void }[] = [];
let writing = false;

export async function openWitness(path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await file?.close();
  file = await open(path, "a", 0o600);
}

/** Writes one number and syncs; numbers that come meanwhile share the next sync. Throws where the file cannot be written. */
export function witnessNumber(witnessed: WitnessedNumber): Promise<void> {
  return new Promise((done, failed) => {
    waiting.push({ line: `${witnessed.municipalityId} ${witnessed.year} ${witnessed.number}\n`, done, failed });
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
      await file.appendFile(batch.map((entry) => entry.line).join(""));
      await file.datasync();
      for (const entry of batch) entry.done();
    } catch (problem) {
      for (const entry of batch) entry.failed(problem);
    }
  }
  writing = false;
}

/** The highest number witnessed per municipality and year. A line cut off by a crash is passed over: its number was never told. */
export async function readWitness(path: string): Promise<WitnessedNumber[]> {
  const highest = new Map<string, WitnessedNumber>();
  if (!existsSync(path)) return [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const match = /^([0-9]{4}) ([0-9]{4}) ([0-9]+)$/u.exec(line);
    if (!match) continue;
    const witnessed = { municipalityId: match[1] ?? "", year: Number(match[2]), number: Number(match[3]) };
    const key = `${witnessed.municipalityId} ${witnessed.year}`;
    if ((highest.get(key)?.number ?? 0) < witnessed.number) highest.set(key, witnessed);
  }
  return [...highest.values()];
}
