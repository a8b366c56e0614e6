import { shortId } from "@epidosi/schema";
import type { Signer } from "../../platform/device/signer";
import type { Outbox } from "../../platform/outbox/outbox";
import type { AskPerson } from "../../platform/outbox/sign-act";
import { sealForMessage } from "./deeds";
import { acceptFacts, keptForOther, offerFacts, openOffer, refuseFacts, type Proven } from "./hand-over";
import type { PackageNow } from "./legs";

/** Offers the package to whoever is here, or finds the offer that still holds. Answers its command id. */
export async function offerPackage(outbox: Outbox, giver: Signer, one: PackageNow, now: number, confirm?: AskPerson): Promise<string> {
  const open = openOffer(outbox.contents.acts, one.code, now);
  if (open !== undefined) return open.commandId;
  const commandId = crypto.randomUUID();
  return outbox.sign({ staffId: giver.staffId, commandId, facts: await offerFacts(shortId(commandId), one, now), variables: {}, confirm });
}

/** The taker answers for the bag from now on: the offer is kept first, so that this phone alone can bring both halves. Answers the command id. */
export async function acceptOffer(outbox: Outbox, taker: Signer, offer: Proven, reading: { readonly seal: string; readonly intact: boolean }, now: number, confirm?: AskPerson): Promise<string> {
  await keepProof(outbox, taker, offer, now);
  const commandId = crypto.randomUUID();
  const variables = { seal: reading.seal, manifest: offer.payload.m ?? "" };
  return outbox.sign({ staffId: taker.staffId, commandId, facts: acceptFacts(offer, taker, reading.seal, reading.intact), variables, confirm });
}

/** The bag stays with its giver; both sides and the sender can see why. Answers the command id. */
export async function refuseOffer(outbox: Outbox, taker: Signer, offer: Proven, reading: { readonly seal: string; readonly intact: boolean }, now: number): Promise<string> {
  await keepProof(outbox, taker, offer, now);
  const reason = reading.intact ? "SEAL_DIFFERS" : "SEAL_BROKEN";
  return outbox.sign({ staffId: taker.staffId, commandId: crypto.randomUUID(), facts: refuseFacts(offer, reason, reading.seal), variables: {} });
}

export async function keepProof(outbox: Outbox, keeper: Signer, proven: Proven, now: number): Promise<void> {
  await outbox.keepOthers([keptForOther(proven, keeper.staffId, now)]);
}

/** A bag can be offered when its seal and manifest are known here. */
export function canOffer(one: PackageNow): boolean {
  return one.step === "CARRIED" && one.manifest !== null && sealForMessage(one.seal) !== undefined;
}
