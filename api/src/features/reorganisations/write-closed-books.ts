import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import type { ExportSource } from "../../platform/export-source";
import { noteDownload } from "../../platform/note-download";
import { Refused } from "../../platform/refusal";
import type { SigningKey } from "../../platform/signing-key";
import { signedLines } from "../../platform/signed-lines";
import type { Tx } from "../../platform/transaction";
import { ledgerRecords, makeCheckpoint } from "../custody";
import { allClosings, closeNext, registerLines } from "../register";
import { municipalityMergerPolicy } from "./municipality-merger.policy";

export const bookFiles = ["register.jsonl", "custody.jsonl"] as const;

/** Pieces of a book in one row. */
const pieceLength = 1_000_000;

/** Closes the register up to now and covers the ledger, and answers both books piece by piece, as they would be downloaded. `tx` is the absorbed municipality's. */
export async function* closedBooks(tx: Tx, source: ExportSource, key: SigningKey): AsyncIterable<{ readonly file: string; readonly content: string }> {
  while (await closeNext(tx, key, localDay(tx.now), null));
  while (await makeCheckpoint(tx, key));
  for await (const content of pieces(registerLines(source, allClosings))) yield { file: "register.jsonl", content };
  const days = { from: null, to: null };
  for await (const content of pieces(signedLines(key, ledgerRecords(source, days, { start: undefined, end: undefined })))) yield { file: "custody.jsonl", content };
}

async function* pieces(lines: AsyncIterable<string>): AsyncIterable<string> {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** The closed books of an absorbed municipality, as they were on its last day: `closed-register.jsonl?origin=7101`. */
export const closedBookDownloads: readonly Download[] = bookFiles.map((file) => ({ file: `closed-${file}`, type: "application/x-ndjson; charset=utf-8", rule: municipalityMergerPolicy.downloadClosedBook, read: (ctx, asked) => readBook(ctx, file, asked) }));

async function readBook(ctx: Context, file: string, asked: Asked): Promise<AsyncIterable<string>> {
  const [merger] = await ctx.reader.query<{ id: string }>("SELECT id FROM municipality_merger WHERE municipality_id = $1 AND from_code = $2", [ctx.reader.municipalityId, asked["origin"] ?? ""]);
  if (!merger) throw new Refused("NOT_FOUND", { about: "origin" });
  await noteDownload(ctx, "CLOSED_BOOK_EXPORTED");
  return stored(ctx, merger.id, file);
}

async function* stored(ctx: Context, mergerId: string, file: string): AsyncIterable<string> {
  for (let position = 1; ; position += 1) {
    const [row] = await ctx.reader.query<{ content: string }>("SELECT content FROM municipality_merger_book WHERE municipality_id = $1 AND merger_id = $2 AND file = $3 AND position = $4", [ctx.reader.municipalityId, mergerId, file, position]);
    await ctx.reader.close();
    if (!row) return;
    yield row.content;
  }
}
