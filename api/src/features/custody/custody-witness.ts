import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

export interface WitnessedCheckpoint {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The ledger's witness outside the database (trust §2): an append-only file, one signed checkpoint a line, synced. It shows a
 * ledger that was rewritten as a whole, and after a restore it knows what the database has lost.
 */
let file: FileHandle | undefined;
/** The last checkpoint in the file, by municipality. */
let known = new Map<string, WitnessedCheckpoint>();
/** Lines go in one write after the other. */
let writing: Promise<void> = Promise.resolve();

const written = z.object({ municipality: z.string(), sequence: z.number(), hash: z.string() });

export async function openCustodyWitness(path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await file?.close();
  known = await readLast(path);
  file = await open(path, "a", 0o600);
}

/** The last checkpoint this process's witness knows of a municipality. */
export function lastWitnessed(municipalityId: string): WitnessedCheckpoint | undefined {
  return known.get(municipalityId);
}

/** Appends checkpoints, oldest first, and syncs. Throws where the file cannot be written: nothing is known then that was not before. */
export async function witnessCheckpoints(municipalityId: string, checkpoints: readonly (WitnessedCheckpoint & { readonly line: string })[]): Promise<void> {
  const turn = writing.then(() => append(municipalityId, checkpoints));
  writing = turn.catch(() => undefined);
  await turn;
}

async function append(municipalityId: string, checkpoints: readonly (WitnessedCheckpoint & { readonly line: string })[]): Promise<void> {
  const last = checkpoints.at(-1);
  if (!last) return;
  if (!file) throw new Error("the ledger's witness is not open");
  // An empty line before: what a crash cut off must not swallow the next one.
  await file.appendFile(`\n${checkpoints.map(({ line }) => `${line}\n`).join("")}`);
  await file.datasync();
  known.set(municipalityId, { sequence: last.sequence, hash: last.hash });
}

async function readLast(path: string): Promise<Map<string, WitnessedCheckpoint>> {
  const last = new Map<string, WitnessedCheckpoint>();
  if (!existsSync(path)) return last;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const read = written.safeParse(parse(line));
    if (!read.success) continue;
    const { municipality, sequence, hash } = read.data;
    if ((last.get(municipality)?.sequence ?? 0) < sequence) last.set(municipality, { sequence, hash });
  }
  return last;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
