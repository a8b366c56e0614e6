import { createHash } from "node:crypto";
import { longId, readMessage, type RefusalCode, type SignedMessage } from "@epidosi/schema";
import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { challengeTime, findBeyond, findKeys, findMessagesByHash, type Genuine, isSignedBy, keepMessage, type KnownKey, lockDevices, missingBefore, recordVerdicts, type Verdict } from "../devices";
import { settlePackage } from "./settle-package";

/** What the server says of one message that was brought. */
export interface Brought {
  readonly hash: string;
  readonly shortCode: string;
  readonly verdict: Verdict;
  readonly refusal: string | null;
  readonly about: string | null;
  readonly clause: string | null;
  readonly flags: readonly string[];
  readonly wanted: readonly number[];
}

/**
 * Takes what devices signed, whoever brings it, and does what can be done now (trust §2). Each message, or an offer with the acceptance that follows
 * it, is a transaction of its own; one that came before has no second effect. What is not genuine is told and not kept. Refuses `INVALID_INPUT`
 * for more than fifty.
 */
export async function bringMessages(ctx: Context, texts: readonly string[]): Promise<Brought[]> {
  if (texts.length > 50) throw new Refused("INVALID_INPUT", { about: "messages" });
  const actor = actorOf(ctx);
  const read = await readAll(ctx, texts);
  await ctx.reader.close();
  const genuine = read.flatMap((one) => (one.genuine ? [one.genuine] : []));
  const repeated = new Set<string>();
  for (const unit of unitsOf(genuine))
    await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, (tx) => bringUnit(tx, unit, actor.staffId))
      .then((known) => known.forEach((hash) => repeated.add(hash)))
  return answer(ctx, read, repeated);
}

/** One message, or an offer and its acceptance. Answers the hashes that were known before. */
async function bringUnit(tx: Tx, unit: readonly Genuine[], broughtBy: string): Promise<string[]> {
  const known: string[] = [];
  const packages = new Set<string>();
  const devices = await lockDevices(tx, unit.map(({ message }) => message.kid));
  await Promise.all(
    unit.map(async (one) => {
      const device = devices.get(one.message.kid);
      if (!device) throw new Error("a device that signed is missing");
      const kept = await keepMessage(tx, device, one, broughtBy);
      if (!kept.isNew) known.push(one.hash);
      if (kept.refusal) await recordVerdicts(tx, [{ messageId: kept.id, verdict: "REFUSED", refusal: kept.refusal, flags: [] }]);
      kept.packages.forEach((code) => packages.add(code));
    }),
  );
  for (const code of [...packages].sort()) await settlePackage(tx, code);
  return known;
}

/** In the order given; an acceptance goes with the offer right before it, of another device. */
function unitsOf(all: readonly Genuine[]): Genuine[][] {
  const units: Genuine[][] = [];
  for (const one of all) {
    const last = units.at(-1);
    const offer = last?.at(-1);
    if (last && offer && one.message.payload.a === "ACCEPT" && one.message.payload.cp === offer.hash && one.message.kid !== offer.message.kid && last.length === 1) last.push(one);
    else units.push([one]);
  }
  return units;
}

interface Read {
  readonly hash: string;
  readonly event: string | undefined;
  readonly genuine?: Genuine;
  readonly problem?: { readonly code: RefusalCode; readonly about: string | null };
}

async function readAll(ctx: Context, texts: readonly string[]): Promise<Read[]> {
  const parsed = texts.map((text) => ({ hash: createHash("sha256").update(text).digest("base64url"), message: readMessage(text) }));
  const kids = parsed.flatMap(({ message }) => (typeof message === "string" ? [] : [message.kid]));
  const keys = await findKeys(ctx.reader, kids);
  return parsed.map(({ hash, message }) => {
    if (typeof message === "string") return { hash, event: undefined, problem: { code: "MESSAGE_UNREADABLE", about: message } };
    const event = longId(message.payload.ev);
    const problem = doubt(ctx, message, keys.get(message.kid));
    if (problem) return { hash, event, problem: { code: problem, about: message.payload.p } };
    return { hash, event, genuine: { message, hash, heardAt: challengeTime(ctx.signingKey, ctx.reader.municipalityId, message.payload.ch) } };
  });
}

function doubt(ctx: Context, message: SignedMessage, key: KnownKey | undefined): RefusalCode | undefined {
  if (!key) return message.payload.mu === ctx.reader.municipalityId ? "DEVICE_UNKNOWN" : "MESSAGE_OF_ANOTHER_MUNICIPALITY";
  return isSignedBy(message, key) ? undefined : "MESSAGE_NOT_GENUINE";
}

async function answer(ctx: Context, read: readonly Read[], repeated: ReadonlySet<string>): Promise<Brought[]> {
  const [rows, beyond] = await Promise.all([findMessagesByHash(ctx.reader, read.map((one) => one.hash)), findBeyond(ctx.reader, read.flatMap(({ genuine }) => genuine?.message.kid ?? []))]);
  const kept = new Map(rows.map((row) => [row.hash, row]));
  return read.map(({ hash, event, problem }) => {
    const shortCode = event?.slice(-6).toUpperCase() ?? "";
    if (problem) return { hash, shortCode, verdict: "REFUSED", refusal: problem.code, about: problem.about, clause: null, flags: [], wanted: [] };
    const row = kept.get(hash);
    if (!row) return { hash, shortCode, verdict: "WAITING", refusal: null, about: null, clause: null, flags: [], wanted: [] };
    const verdict = row.verdict ?? "WAITING";
    const wanted = missingBefore({ counter: row.deviceCounter, head: "" }, beyond.filter((one) => one.deviceId === row.deviceId).map((one) => one.counter), row.counter);
    const flags = [...new Set([...row.flags, ...(row.verdictFlags ?? [])])];
    return { hash, shortCode, verdict: verdict === "APPLIED" && repeated.has(hash) ? "KNOWN" : verdict, refusal: row.refusal, about: row.about, clause: row.clause, flags, wanted };
  });
}
