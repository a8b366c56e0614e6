import { canonical, type Line } from "../../platform/canonical-json";
import type { Context } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import type { ExportSource } from "../../platform/export-source";
import { noteDownload } from "../../platform/note-download";
import { findKeys } from "../../platform/published-keys";
import { Refused } from "../../platform/refusal";
import { getMunicipality } from "../offices";
import { follow, readLines } from "./closing-lines";
import { statement } from "./close-register";
import { type FullClosing, findClosingsFrom, findClosingsOfYear } from "./find-closings";
import { registerPolicy } from "./register.policy";

/**
 * The closed days as JSON lines: a head with the keys, then each day's lines and its closing, every line with the hash it had
 * when the day was closed. `npm run verify-register` reads it with no database and no network.
 */
export const registerExport: Download = { file: "register.jsonl", type: "application/x-ndjson; charset=utf-8", rule: registerPolicy.exportRegister, read };

async function read(ctx: Context, asked: Asked): Promise<AsyncIterable<string>> {
  const year = readYear(asked["year"]);
  const known = year === null ? allClosings : await findClosingsOfYear(ctx.reader, year);
  if (!known) throw new Refused("NOT_FOUND", { about: "year" });
  await noteDownload(ctx, "REGISTER_EXPORTED");
  return registerLines(ctx, known);
}

export const allClosings = { first: 1, last: 2_147_483_647 };

/** A year as people write it, or null for all. Refuses `INVALID_INPUT`. */
export function readYear(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (!/^[12][0-9]{3}$/u.test(text)) throw new Refused("INVALID_INPUT", { about: "year" });
  return Number(text);
}

/** The export itself: of all closings, or from one to another. */
export async function* registerLines(ctx: ExportSource, { first, last }: { readonly first: number; readonly last: number }): AsyncIterable<string> {
  const { id, name } = await getMunicipality(ctx.reader);
  yield `${JSON.stringify({ type: "register", format: 1, municipality: id, name, exportedAt: ctx.now.toISOString(), keys: await findKeys(ctx.dataSource) })}\n`;
  for (let sequence = first; sequence <= last; sequence += 1) {
    const [closing] = await findClosingsFrom(ctx.reader, sequence, 1);
    if (!closing) return;
    sequence = closing.sequence;
    if (sequence > last) return;
    yield await oneDay(ctx, closing, id);
    // A slow reader must not hold a transaction open.
    await ctx.reader.close();
  }
}

async function oneDay(ctx: ExportSource, closing: FullClosing, municipality: string): Promise<string> {
  const found = await readLines(ctx.reader, closing);
  const hashAt = (index: number) => closing.lineHashes.subarray(index * 32, index * 32 + 32);
  const before = (index: number) => (index === 0 ? Buffer.from(closing.previous, "hex") : hashAt(index - 1));
  // A number without an entry is told only where it was so when the day was closed; a row taken away since is simply not there.
  const kept = (line: Line, index: number) => line["type"] !== "absent" || follow(before(index), line).equals(hashAt(index));
  const written = found.flatMap((line, index) => (kept(line, index) ? [canonical({ ...line, hash: hashAt(index).toString("hex") })] : []));
  const said = { ...statement(municipality, closing, closing.keyId), hash: closing.hash, signature: closing.signature, ...(closing.token === null ? {} : { timestamp: closing.token.toString("base64") }) };
  return [...written, canonical(said), ""].join("\n");
}
