import { readCode } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import { actorOf } from "../../platform/context";
import type { Asked, Download } from "../../platform/download-routes";
import { Refused } from "../../platform/refusal";
import { findMessagesByHash } from "../devices";
import { findKeys } from "../../platform/published-keys";
import { custodyPolicy } from "./custody.policy";
import { confirmationLines } from "./export-confirmations";
import { wordsBehind } from "./find-evidence";
import { exportedCheckpoint } from "./find-checkpoints";
import { proveInclusion } from "./inclusion";
import { type Evidence, viewEvidence } from "./view-evidence";

/**
 * One thing's chain and those of the packages it was in, as JSON lines: each entry with the text that was hashed, its hash and
 * the signature of the device that brought it, the offer behind an acceptance, what persons confirmed of both, and the public halves of devices and keys. Each entry that is covered carries the path from it to the root of one signed checkpoint
 * (RFC 6962), the first that covers all of them or the one asked for by its number. `npm run verify-custody` reads it with no
 * database and no network.
 */
export const evidenceExport: Download = { file: "custody-evidence.jsonl", type: "application/x-ndjson; charset=utf-8", rule: custodyPolicy.exportEvidence, read };

async function read(ctx: Context, asked: Asked): Promise<AsyncIterable<string>> {
  const tag = readCode(asked["tag"] ?? "");
  if (tag.kind !== "ITEM") throw new Refused("UNREADABLE_CODE", { about: "tag" });
  const evidence = await viewEvidence(ctx, { tag: tag.code }, "CUSTODY_EVIDENCE_EXPORTED");
  if (!evidence) throw new Refused("NOT_FOUND", { about: "tag" });
  return lines(ctx, evidence, readSequence(asked["checkpoint"]));
}

/** The number of a checkpoint, as a printed page names it. Refuses `INVALID_INPUT`. */
function readSequence(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^[1-9][0-9]{0,8}$/u.test(text)) throw new Refused("INVALID_INPUT", { about: "checkpoint" });
  return Number(text);
}

async function* lines(ctx: Context, { item, entries }: Evidence, sequence: number | undefined): AsyncIterable<string> {
  const { municipalityId } = actorOf(ctx);
  yield line({ kind: "export", version: 1, of: "item", subject: item.id, tag: item.tag, municipality: municipalityId, exportedAt: ctx.now.toISOString(), head: item.ledgerHead, keys: await findKeys(ctx.dataSource) });
  const { checkpoint, places } = await proveInclusion(ctx.reader, entries.map((entry) => entry.id), sequence);
  const words = entries.map(wordsBehind);
  const offers = await findMessagesByHash(ctx.reader, [...new Set(words.flatMap(({ offer }) => offer ?? []))]);
  const devices = await ctx.reader.query<Record<string, string>>(
    `SELECT id AS "deviceId", kid, staff_id AS "staffId", public_x AS x, public_y AS y FROM device WHERE municipality_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
    [ctx.reader.municipalityId, [...entries.flatMap((entry) => entry.deviceId ?? []), ...offers.map((offer) => offer.deviceId)]],
  );
  for (const device of devices) yield line({ kind: "device", ...device });
  for (const { jws } of offers) yield line({ kind: "offer", jws });
  for (const confirmed of await confirmationLines(ctx.reader, [...new Set(words.flatMap(({ message, offer }) => [message ?? [], offer ?? []].flat()))], new Set())) yield line(confirmed);
  await ctx.reader.close();
  if (checkpoint) yield line(exportedCheckpoint(municipalityId, checkpoint));
  for (const { id, subjectKind, subjectId, sequence, body, previousHash, hash, signature, deviceId } of entries)
    yield line({ kind: "entry", ...places.get(id), subjectKind, subjectId, sequence, body, previousHash, hash, ...(signature !== null && { signature }), ...(deviceId !== null && { deviceId }) });
}

function line(said: object): string {
  return `${JSON.stringify(said)}\n`;
}
