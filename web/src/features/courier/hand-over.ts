import {
  fromQr, hashMessage, longId, offerSeconds, readCode, readMessage, sealCommitment, type CustodyMessage, type RefuseReason,
} from "@epidosi/schema";
import type { Directory } from "../../platform/device/directory";
import type { Signer } from "../../platform/device/signer";
import { proveMessage, type MessageDoubt, type ProvenMessage } from "../../platform/device/verify-message";
import { makeAct, type Act, type StoredAct } from "../../platform/outbox/act";
import type { MessageFacts } from "../../platform/outbox/sign-act";
import { sealForMessage } from "./deeds";

/** Why a code held before the camera is not taken for an offer, or for an answer to one. */
export type HandOverDoubt = MessageDoubt | "NOT_AN_OFFER" | "OTHER_MUNICIPALITY" | "EXPIRED" | "YOUR_OWN" | "NOT_AN_ANSWER";

/** Another's message, proven without a network. */
export interface Proven extends ProvenMessage {
  readonly hash: string;
}

/** An offer of a bag to whoever is here: signed by a device of this municipality, still valid, another person's (S10). */
export async function judgeOffer(text: string, directory: Directory, taker: Signer, now: number): Promise<Proven | HandOverDoubt> {
  const proven = await prove(text, directory, taker);
  if (typeof proven === "string") return proven;
  const { payload } = proven;
  if (payload.a !== "OFFER" || readCode(payload.p).kind !== "PACKAGE") return "NOT_AN_OFFER";
  if (proven.signer.staffId === taker.staffId) return "YOUR_OWN";
  return Math.floor(now / 1000) > (payload.x ?? 0) ? "EXPIRED" : proven;
}

/** The answer to one of this phone's own offers: it names the offer's exact bytes. */
export async function judgeAnswer(text: string, directory: Directory, giver: Signer, acts: readonly StoredAct[]): Promise<Proven | HandOverDoubt> {
  const proven = await prove(text, directory, giver);
  if (typeof proven === "string") return proven;
  const { a, cp, p } = proven.payload;
  const offered = acts.some(({ operation, message, about }) => operation === "OFFER" && message?.own === true && message.hash === cp && about === p);
  if (!offered || (a !== "ACCEPT" && a !== "REFUSE")) return "NOT_AN_ANSWER";
  return proven.signer.staffId === giver.staffId ? "YOUR_OWN" : proven;
}

/** Whether the number read off the bag is the one the giver knows, of which the offer shows only a commitment. */
export async function sealAgrees(offer: CustodyMessage, read: string): Promise<boolean> {
  return (await sealCommitment(offer.ev, read)) === offer.sh;
}

/** An offer of the package for the next half hour; `event` is its id as in the message. */
export async function offerFacts(event: string, { code, seal, manifest }: { readonly code: string; readonly seal: string; readonly manifest: string | null }, now: number): Promise<MessageFacts> {
  const read = sealForMessage(seal);
  if (read === undefined || manifest === null) throw new Error("an offer names seal and manifest");
  return { a: "OFFER", p: code, sh: await sealCommitment(event, read), m: manifest, x: Math.floor(now / 1000) + offerSeconds };
}

/** The taker answers for the bag from now on; for an office where the taker is its keeper. */
export function acceptFacts(offer: Proven, taker: Signer, seal: string, intact: boolean): MessageFacts {
  return { a: "ACCEPT", p: offer.payload.p, ...(taker.keeper && { o: taker.officeCode }), cp: offer.hash, s: seal, ok: intact };
}

export function refuseFacts(offer: Proven, reason: RefuseReason, seal: string): MessageFacts {
  return { a: "REFUSE", p: offer.payload.p, cp: offer.hash, r: reason, s: seal };
}

/** The other's message as kept in this phone's outbox: either phone alone can bring the proof. */
export function keptForOther({ jws, kid, hash, payload }: Pick<Proven, "jws" | "kid" | "hash" | "payload">, staffId: string, now: number): Act {
  const message = { jws, hash, kid, counter: payload.n, own: false };
  return makeAct({ operation: payload.a, variables: {}, about: payload.p, staffId }, longId(payload.ev), now, message);
}

/** The answer to the offer of this hash: the other's that came (`own` false), or the one this phone gave. */
export function answerTo(acts: readonly StoredAct[], offerHash: string, own: boolean): StoredAct | undefined {
  return acts.find(({ message, operation }) => (operation === "ACCEPT" || operation === "REFUSE") && message?.own === own && payloadOf(message.jws)?.cp === offerHash);
}

/** This phone's offer of the package that still holds and was not answered. */
export function openOffer(acts: readonly StoredAct[], code: string, now: number): StoredAct | undefined {
  return acts.findLast(({ operation, about, message }) => operation === "OFFER" && about === code && message?.own === true
    && (payloadOf(message.jws)?.x ?? 0) > Math.floor(now / 1000) + leastSeconds && answerTo(acts, message.hash, false) === undefined);
}

export function payloadOf(jws: string): CustodyMessage | undefined {
  const read = readMessage(jws);
  return typeof read === "string" ? undefined : read.payload;
}

/** An offer about to end is not shown again: the other would not get through the seal in time. */
const leastSeconds = 120;

async function prove(text: string, directory: Directory, reader: Signer): Promise<Proven | HandOverDoubt> {
  const jws = fromQr(text);
  if (jws === undefined) return "FORMAT";
  const proven = await proveMessage(jws, directory);
  if (typeof proven === "string") return proven;
  return proven.payload.mu === reader.municipality ? { ...proven, hash: await hashMessage(jws) } : "OTHER_MUNICIPALITY";
}
