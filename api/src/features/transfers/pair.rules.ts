import { Refused } from "../../platform/refusal";
import type { MessageFlag } from "../devices/chain.rules";
import { heardLate } from "./heard-late.rules";
import { isCarried, judgeRelay, judgeTake } from "./carrying.rules";
import { type Bag, bagAfter, destinationOf, type PackageFacts, type Thing, type Who } from "./package-plan.rules";
import { judgeArrive } from "./receiving.rules";
import { type Effect, isLive, isOpen, isOvertaken, type Said, type Step, type Told } from "./said.rules";
import { assertStands } from "./transfer.rules";

/**
 * An offer and its acceptance: custody moves once, whichever phone brought them. Where the giver's own taking has not come and the bag is still sealed, an
 * offer that fits the bag is the giver's signed word that it was taken (`TAKING_IMPLIED`). What is missing before either in its chain does not
 * stop the pair, for a phone may be destroyed (`GAP`).
 */
export function judgePair(bag: Bag, offer: Said, accept: Said, all: readonly Said[], now: Date): Step {
  const wrong = whatIsWrong(bag.row, offer, accept);
  if (wrong) return { effects: [], told: [{ said: accept, verdict: "REFUSED", flags: [], refused: wrong }] };
  if (!isLive(offer) && !isLive(accept)) return both("QUARANTINED");
  if (isOvertaken(offer, all) || isOvertaken(accept, all)) return heardLate(accept, isOpen(offer) ? [offer] : []);
  if (bag.row.custodianId === accept.signerId && bag.row.state !== "SEALED") return heardLate(accept, isOpen(offer) ? [offer] : []);
  if (isOver(bag.row.state) && !asKeeper(bag.row, accept)) return heardLate(accept, isOpen(offer) ? [offer] : []);

  const effects = effectsOf(bag, offer, accept, all, now);
  if (effects === "WAITING") return both("WAITING");
  if (effects instanceof Refused) return { effects: [], told: [{ said: accept, verdict: "REFUSED", flags: [], refused: effects }] };
  return { effects, told: [{ said: offer, verdict: "APPLIED", flags: effects[0]?.flags ?? [] }, { said: accept, verdict: "APPLIED", flags: effects.at(-1)?.flags ?? [] }] };

  function both(verdict: Told["verdict"]): Step {
    return { effects: [], told: [{ said: offer, verdict, flags: [] }, { said: accept, verdict, flags: [] }].filter(({ said }) => isOpen(said)) };
  }
}

/** What no later message can mend. */
function whatIsWrong(row: PackageFacts, offer: Said, accept: Said): Refused | undefined {
  const detail = { about: row.code, clause: "S10" };
  if (offer.payload.a !== "OFFER" || offer.verdict === "REFUSED") return new Refused("OFFER_NOT_GOOD", detail);
  if (offer.payload.p !== row.code) return new Refused("OFFER_OF_ANOTHER_PACKAGE", detail);
  if (offer.signerId === accept.signerId) return new Refused("GIVER_IS_RECEIVER", detail);
  if (accept.payload.at > (offer.payload.x ?? 0)) return new Refused("OFFER_EXPIRED", detail);
  if (offer.verdict === "APPLIED") return new Refused("OFFER_ALREADY_ACCEPTED", detail);
  if (!accept.carrier && !accept.keeper) return new Refused("NOT_ALLOWED", detail);
  const relayed = !asKeeper(row, accept);
  if (relayed && row.seal !== null && (accept.payload.s !== row.seal || accept.payload.ok !== true)) return new Refused("SEAL_NOT_AS_SEALED", detail);
  return undefined;
}

function effectsOf(bag: Bag, offer: Said, accept: Said, all: readonly Said[], now: Date): readonly Effect[] | Refused | "WAITING" {
  const { row } = bag;
  const received = receipt(row, offer, accept, now);
  if (row.custodianId === offer.signerId) return judged([bag], received, accept);
  if (row.state === "SEALED") {
    const taking = impliedTaking(bag, offer, all);
    return taking ? judged([bag, bagAfter(bag, taking.judge(bag))], received, accept, taking) : "WAITING";
  }
  if (row.state === "DRAFT" || row.state === "PACKED" || row.state === "LOST" || isCarried(row.state)) return "WAITING";
  return refusal(() => assertStands(row.state, "IN_TRANSIT", row.code)) ?? "WAITING";
}

function judged(bags: readonly Bag[], received: Effect, accept: Said, taking?: Effect): readonly Effect[] | Refused | "WAITING" {
  const bag = bags.at(-1);
  const refused = bag && refusal(() => received.judge(bag));
  if (!bag || refused?.code === "PACKAGE_LOST" || (refused && comesHome(bag.row, accept))) return "WAITING";
  if (refused) return refused;
  return taking ? [taking, received] : [received];
}

/** Its seal was read at an office: from courier to courier is history. */
function isOver(state: PackageFacts["state"]): boolean {
  return !isCarried(state) && !["DRAFT", "PACKED", "SEALED", "LOST", "CANCELLED"].includes(state);
}

/** Brought to where it came from: whoever turned it back on the road has not been heard yet. */
function comesHome(row: PackageFacts, accept: Said): boolean {
  return !row.returning && accept.keeper?.officeId === row.fromOfficeId;
}

/** The receiver's side: at the office it goes to it arrives; a courier takes it from its packer or, on the way, from another courier. */
function receipt(row: PackageFacts, offer: Said, accept: Said, now: Date): Effect {
  const { s = "", ok = false } = accept.payload;
  const flags: MessageFlag[] = [];
  if (!offer.chained || !accept.chained) flags.push("GAP");
  if (!offer.fits) flags.push("OFFER_DIFFERS");
  if (isLive(offer) !== isLive(accept)) flags.push("CONFIRMED_BY_COUNTERPART");
  if (offer.accepted || accept.accepted) flags.push("ACCEPTED_BY_TWO");
  const keeper = asKeeper(row, accept);
  const who = keeper ?? (accept.carrier as Who);
  const facts = { offer: offer.hash };
  const judge: Effect["judge"] = (bag) => {
    const plan = bag.row.state === "SEALED" ? judgeTake(bag, who, { sealRead: s }) : keeper ? judgeArrive(bag, who, { sealRead: s, intact: ok, now }) : judgeRelay(bag, who, { sealRead: s });
    return { ...plan, facts: { ...plan.facts, ...facts } };
  };
  return { who, said: accept, flags, judge };
}

function asKeeper(row: PackageFacts, { keeper, carrier }: Said): Who | undefined {
  return keeper && (!carrier || (row.state !== "SEALED" && keeper.officeId === destinationOf(row))) ? keeper : undefined;
}

/** Only from the office: who has an acceptance of this bag that is still open got it from another courier. */
function impliedTaking(bag: Bag, offer: Said, all: readonly Said[]): Effect | undefined {
  const who = offer.carrier;
  const relayed = all.some((other) => other.deviceId === offer.deviceId && other.payload.p === offer.payload.p && other.payload.a === "ACCEPT" && other.payload.n < offer.payload.n && isOpen(other));
  if (!who || !offer.fits || relayed) return undefined;
  const judge: Effect["judge"] = <Item extends Thing>(seen: Bag<Item>) => judgeTake(seen, who, { sealRead: seen.row.seal ?? "" });
  return refusal(() => judge(bag)) ? undefined : { who, said: offer, flags: ["TAKING_IMPLIED"], judge };
}

function refusal(work: () => unknown): Refused | undefined {
  try {
    work();
    return undefined;
  } catch (problem) {
    if (problem instanceof Refused) return problem;
    throw problem;
  }
}
