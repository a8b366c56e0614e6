import { readDay } from "../../platform/asked-day";
import type { Context } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import type { ExportSource } from "../../platform/export-source";
import { noteDownload } from "../../platform/note-download";
import { findKeys } from "../../platform/published-keys";
import { signedLines } from "../../platform/signed-lines";
import { findDeviceLines, findMessageLines, firstMessage, type MessageCursor } from "../devices";
import { getMunicipality } from "../offices";
import { custodyPolicy } from "./custody.policy";
import { confirmationLines } from "./export-confirmations";
import { exportedCheckpoint, findCheckpointsAfter, findRestorations, findSpan, signedCheckpoint, type Span } from "./find-checkpoints";
import { findCovered, findEntryLines } from "./find-ledger";
import { findUncovered } from "./find-uncovered";

/**
 * The custody ledger as JSON lines: a head with the keys, each checkpoint after the entries it covers, and a last line that signs the file.
 * Days are widened to whole checkpoints. `npm run verify-custody` reads it with no database and no network.
 */
export const ledgerExport: Download = { file: "custody.jsonl", type: "application/x-ndjson; charset=utf-8", rule: custodyPolicy.exportLedger, read };

async function read(ctx: Context, asked: Asked): Promise<AsyncIterable<string>> {
  const days = { from: readDay(asked["from"], "from"), to: readDay(asked["to"], "to") };
  const span = await findSpan(ctx.reader, days.from, days.to);
  await noteDownload(ctx, "LEDGER_EXPORTED");
  return signedLines(ctx.signingKey, ledgerRecords(ctx, days, span));
}

const page = 1_000;

/** The records of an export, without the line that signs it. */
export async function* ledgerRecords(ctx: ExportSource, days: { readonly from: string | null; readonly to: string | null }, { start, end }: Span): AsyncIterable<object> {
  const { id, name } = await getMunicipality(ctx.reader);
  yield { kind: "export", version: 1, of: "ledger", municipality: id, name, exportedAt: ctx.now.toISOString(), ...days, keys: await findKeys(ctx.dataSource) };
  if (start) yield { kind: "start", frontier: start.frontier.toString("hex").match(/.{64}/gu) ?? [], checkpoint: signedCheckpoint(id, start) };
  for (const restoration of await findRestorations(ctx.reader)) yield { kind: "restoration", ...restoration };
  for (const device of await findDeviceLines(ctx.reader)) yield { kind: "device", ...device };
  yield* entries(ctx, id, { start, end });
  yield* messages(ctx, start?.at ?? null);
}

/** What lies between two checkpoints, each of them after what it covers; then, where no day ends the export, what none covers. */
async function* entries(ctx: ExportSource, id: string, { start, end }: Span): AsyncIterable<object> {
  let done = { sequence: start?.sequence ?? 0, size: start?.size ?? 0 };
  for (;;) {
    const checkpoints = await findCheckpointsAfter(ctx.reader, done.sequence, 100);
    for (const checkpoint of checkpoints) {
      yield* covered(ctx, done.size, checkpoint.size);
      yield exportedCheckpoint(id, checkpoint);
      if (checkpoint.sequence === end) return;
      done = checkpoint;
    }
    if (checkpoints.length === 0) break;
  }
  yield* await uncovered(ctx);
}

async function* covered(ctx: ExportSource, after: number, last: number): AsyncIterable<object> {
  for (let position = after; position < last; ) {
    const entries = await findCovered(ctx.reader, position, last, page);
    yield* entries;
    // A slow reader must not hold a transaction open.
    await ctx.reader.close();
    position = entries.at(-1)?.position ?? last;
  }
}

/** What the last ten minutes brought; all at once, so that no checkpoint comes between. */
async function uncovered(ctx: ExportSource): Promise<readonly object[]> {
  const ids = (await findUncovered(ctx.reader, 50_000)).map((entry) => entry.id);
  return findEntryLines(ctx.reader, ids);
}

async function* messages(ctx: ExportSource, since: Date | null): AsyncIterable<object> {
  const keys = new Set<string>();
  for (let after: MessageCursor | null = firstMessage; after; ) {
    const { lines, next } = await findMessageLines(ctx.reader, since, after, page);
    for (const line of lines) yield { kind: "message", ...line };
    yield* await confirmationLines(ctx.reader, lines.map((line) => line.hash), keys);
    await ctx.reader.close();
    after = next;
  }
}
