import { createHash } from "node:crypto";
import { longId, readMessage, type RefusalCode, type SignedMessage } from "@epidosi/schema";
import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { challengeTime, findKeys, type Genuine, type GivenConfirmation, isSignedBy, type Kept, type KnownKey, missingBefore } from "../devices";
import { findAbsorbed } from "../offices";
import { bringTogether } from "./bring-together";
import type { Heard } from "./bring-unit";
import type { Standing } from "./settle-package";

/** What the server says of one message that was brought. */
export interface Brought extends Standing {
  readonly shortCode: string;
  readonly wanted: readonly number[];
}

/**
 * Takes what devices signed, whoever brings it, and does what can be done now (trust §2). Each message, or an offer with the acceptance that follows
 * it, is done by itself, one after the other; one that came before has no second effect. What is not genuine is told and not kept. What a person confirmed of a
 * message is kept beside it, also when it comes later than the message. Refuses `INVALID_INPUT` for more than fifty.
 */
export async function bringMessages(ctx: Context, texts: readonly string[], confirmations: readonly GivenConfirmation[] = []): Promise<Brought[]> {
  if (texts.length > 50 || confirmations.length > 50) throw new Refused("INVALID_INPUT", { about: "messages" });
  const actor = actorOf(ctx);
  const read = await readAll(ctx, texts);
  await ctx.reader.close();
  const heard: Learned = { standings: new Map(), chains: new Map(), repeated: new Set() };
  const bringing = { publicUrl: ctx.config.publicUrl, broughtBy: actor.staffId, confirmations };
  for (const unit of unitsOf(read.flatMap((one) => (one.genuine ? [one.genuine] : []))))
    await bringTogether(ctx.dataSource, actor.municipalityId, ctx.now, { unit, ...bringing }).then(
      (news) => learn(heard, unit, news),
      (problem: unknown) => {
        // What cannot be done now stops nothing that comes after it: it is told, and brought again.
        if (!(problem instanceof Refused)) throw problem;
        for (const { hash } of unit) heard.standings.set(hash, { hash, verdict: "WAITING", refusal: problem.code, about: problem.detail.about ?? null, clause: problem.detail.clause ?? null, flags: [] });
      },
    );
  return read.map((one) => answer(one, heard));
}

/** What was learned so far, the later word over the earlier. */
interface Learned {
  readonly standings: Map<string, Standing>;
  readonly chains: Map<string, Pick<Kept, "chain" | "beyond">>;
  /** Hashes that were known before. */
  readonly repeated: Set<string>;
}

function learn({ standings, chains, repeated }: Learned, unit: readonly Genuine[], news: Heard): void {
  for (const [hash, standing] of news.standings) standings.set(hash, standing);
  for (const { hash, message } of unit) {
    const kept = news.kept.get(hash);
    if (kept) chains.set(message.kid, kept);
    if (kept?.isNew === false) repeated.add(hash);
  }
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
  const ours = await findOurs(ctx, parsed.flatMap(({ message }) => (typeof message === "string" ? [] : [message.payload.mu])));
  return parsed.map(({ hash, message }) => {
    if (typeof message === "string") return { hash, event: undefined, problem: { code: "MESSAGE_UNREADABLE", about: message } };
    const event = longId(message.payload.ev);
    const home = ours.has(message.payload.mu);
    const problem = doubt(message, keys.get(message.kid), home);
    if (problem) return { hash, event, problem: { code: problem, about: message.payload.p } };
    return { hash, event, genuine: { message, hash, ours: home, heardAt: challengeTime(ctx.signingKey, home ? message.payload.mu : ctx.reader.municipalityId, message.payload.ch) } };
  });
}

/** Codes of this municipality: its own and, where a message names another, of those that became part of it after they were signed there. */
async function findOurs(ctx: Context, named: readonly string[]): Promise<ReadonlySet<string>> {
  const own = ctx.reader.municipalityId;
  const absorbed = named.every((code) => code === own) ? [] : await findAbsorbed(ctx.reader);
  return new Set([own, ...absorbed.map(({ code }) => code)]);
}

function doubt(message: SignedMessage, key: KnownKey | undefined, ours: boolean): RefusalCode | undefined {
  if (!key) return ours ? "DEVICE_UNKNOWN" : "MESSAGE_OF_ANOTHER_MUNICIPALITY";
  return isSignedBy(message, key) ? undefined : "MESSAGE_NOT_GENUINE";
}

function answer({ hash, event, genuine, problem }: Read, { standings, chains, repeated }: Learned): Brought {
  const shortCode = event?.slice(-6).toUpperCase() ?? "";
  if (problem) return { hash, shortCode, verdict: "REFUSED", refusal: problem.code, about: problem.about, clause: null, flags: [], wanted: [] };
  const standing = standings.get(hash);
  const known = chains.get(genuine?.message.kid ?? "");
  if (!standing || !genuine || !known) throw new Error("a message that was brought stands nowhere");
  const verdict = standing.verdict === "APPLIED" && repeated.has(hash) ? "KNOWN" : standing.verdict;
  return { ...standing, shortCode, verdict, wanted: missingBefore(known.chain, known.beyond, genuine.message.payload.n) };
}
