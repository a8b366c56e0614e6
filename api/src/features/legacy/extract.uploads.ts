import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { type Encoding, encodings } from "../../platform/sources/greek-text.rules";
import { openSource } from "../../platform/sources/open-source";
import { UnreadableSource } from "../../platform/sources/source";
import type { Given, Upload } from "../../platform/upload-routes";
import { extractRows, type Place, within } from "./extract-rows";
import { legacyPolicy } from "./legacy.policy";
import { openRun } from "./open-run";

/** In bytes; a larger one comes in by the command line, which reads it as a stream. */
const largestExtract = 64 * 1024 * 1024;
const rowsAtOnce = 1_000;

/** An extract is kept row by row as it is taken in: `of` is the predecessor, `about` the encoding where a person named one. A memo file comes by the command line. */
export const extractUploads: readonly Upload[] = [{ kind: "migration-extracts", rule: legacyPolicy.startMigration, largest: largestExtract, receive, open: () => Promise.resolve(null) }];

async function receive(ctx: Context, { of, about, name, content }: Given): Promise<{ id: string }> {
  const encoding = about === null ? undefined : (about as Encoding);
  if (encoding !== undefined && !encodings.includes(encoding)) throw new Refused("INVALID_INPUT", { about: "encoding" });
  const folder = await mkdtemp(join(tmpdir(), "epidosi-extract-"));
  const path = join(folder, basename(name.replaceAll("\\", "/")).slice(-100) || "extract");
  try {
    await writeFile(path, content);
    return { id: await keep(ctx, path, encoding, of, createHash("sha256").update(content).digest("hex")) };
  } catch (problem) {
    if (problem instanceof UnreadableSource) throw new Refused("EXTRACT_UNREADABLE", { about: problem.about.slice(0, 100) });
    throw problem;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(ctx: Context, path: string, encoding: Encoding | undefined, predecessorId: string, sourceHash: string): Promise<string> {
  const place: Place = { dataSource: ctx.dataSource, municipalityId: ctx.reader.municipalityId, now: () => ctx.now, rowsAtOnce };
  const source = await openSource(path, encoding);
  try {
    const run = await within(place, (tx) => openRun(tx, { predecessorId, source: basename(path), sourceHash, format: source.format, encoding: source.encoding, startedBy: ctx.actor?.staffId ?? "" }));
    await extractRows(place, run, source.tables, () => undefined);
    return run.id;
  } finally {
    await source.close();
  }
}
