import type { CustodyMessage } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import type { MessageFlag, Verdict } from "../devices/chain.rules";
import { heardLate } from "./heard-late.rules";
import { isCarried, judgeGive, judgeRefuse, judgeTake, judgeTurnBack } from "./carrying.rules";
import { type Effect, isLive, isOpen, isOvertaken, type Said, type Step, type Told } from "./said.rules";
import { judgePair } from "./pair.rules";
import type { Bag, Who } from "./package-plan.rules";

/**
 * What is to be done next with all that devices said of a bag; nothing where all is settled or waits. Called again after each step, it brings the same
 * messages to the same end in whatever order and however often they came: takings first, then what each giver's device counted first.
 */
export function nextStep(bag: Bag, all: readonly Said[], now: Date): Step | undefined {
  const here = all.filter((said) => said.payload.p === bag.row.code);
  const order = (said: Said) => (said.payload.a === "TAKE" ? 0 : (offerOf(said, all)?.payload.n ?? said.payload.n));
  const open = here.filter(isOpen).sort((a, b) => order(a) - order(b) || (a.hash < b.hash ? -1 : 1));
  for (const said of open) {
    const step = judgeSaid(bag, said, all, now);
    if (step.effects.length > 0 || step.told.some(isNews)) return { ...step, told: step.told.filter((told) => told.verdict === "APPLIED" || isNews(told)) };
  }
  return undefined;
}

function isNews({ said, verdict }: Told): boolean {
  return said.verdict !== verdict;
}

function offerOf(said: Said, all: readonly Said[]): Said | undefined {
  return said.payload.a === "ACCEPT" ? all.find((other) => other.hash === said.payload.cp) : undefined;
}

function judgeSaid(bag: Bag, said: Said, all: readonly Said[], now: Date): Step {
  if (said.payload.a === "ACCEPT") {
    const offer = offerOf(said, all);
    return offer ? judgePair(bag, offer, said, all, now) : keep(said);
  }
  if (isOvertaken(said, all)) return behind(bag, said);
  if (said.payload.a === "OFFER" || !isLive(said) || !said.chained) return keep(said);
  return singles[said.payload.a](bag, said, all, now);
}

type Single = Exclude<CustodyMessage["a"], "OFFER" | "ACCEPT">;

const singles = {
  TAKE: judgeTaking,
  GIVE: (bag, said, all, now) => carried(bag, said, all, (who) => (seen) => judgeGive(seen, who, { now })),
  TURN_BACK: (bag, said, all) => carried(bag, said, all, (who) => (seen) => judgeTurnBack(seen, who, reasonOf(said))),
  REFUSE: judgeRefusing,
} as const satisfies Record<Single, (bag: Bag, said: Said, all: readonly Said[], now: Date) => Step>;

function judgeTaking(bag: Bag, said: Said, all: readonly Said[]): Step {
  const { row } = bag;
  const who = said.carrier;
  if (!who) return refuse(said, new Refused("NOT_ALLOWED"));
  if (row.state === "DRAFT" || row.state === "PACKED") return keep(said);
  if (row.state !== "SEALED" && row.custodianId === who.staffId) return heardLate(said);
  const implied = all.some((other) => other.verdictFlags.includes("TAKING_IMPLIED"));
  if (row.state !== "SEALED" && implied && said.payload.s === row.seal) return heardLate(said);
  return attempt(bag, said, who, (seen) => judgeTake(seen, who, { sealRead: said.payload.s ?? "" }), (refused) => refuse(said, refused));
}

/** What only the carrier says. It waits while the signer's own taking of the bag does. */
function carried(bag: Bag, said: Said, all: readonly Said[], judge: (who: Who) => Effect["judge"]): Step {
  const who = said.carrier;
  if (!who) return refuse(said, new Refused("NOT_ALLOWED"));
  const takings = all.filter((other) => other.payload.w === said.payload.w && other.payload.p === said.payload.p && (other.payload.a === "TAKE" || other.payload.a === "ACCEPT"));
  return attempt(bag, said, who, judge(who), (refused) => {
    if (takings.some(isOpen) || refused.code === "PACKAGE_LOST") return keep(said);
    const hadIt = takings.some((other) => other.verdict === "APPLIED" || other.verdict === "KNOWN");
    return hadIt ? behind(bag, said) : refuse(said, refused);
  });
}

/** It lies behind what is known; but a bag turns back once and for all: the word of who had it then counts while it is on the road, whoever has it now. */
function behind(bag: Bag, said: Said): Step {
  const known = said.payload.a === "OFFER" ? tell(said, "KNOWN", ["OVERTAKEN"]) : heardLate(said);
  const who = said.carrier;
  if (said.payload.a !== "TURN_BACK" || !who || !isLive(said) || !isCarried(bag.row.state) || bag.row.returning) return known;
  return attempt(bag, said, who, (seen) => judgeTurnBack({ ...seen, row: { ...seen.row, custodianId: who.staffId } }, who, reasonOf(said)), (refused) => refuse(said, refused));
}

function reasonOf({ payload }: Said) {
  return { reason: payload.r ?? "OTHER", note: null } as const;
}

/** Who refuses an offer speaks of the giver that offered: the word waits until that giver has the bag. */
function judgeRefusing(bag: Bag, said: Said, all: readonly Said[]): Step {
  const { row } = bag;
  const who = said.keeper ?? said.carrier;
  const offer = all.find((other) => other.hash === said.payload.cp);
  if (!who) return refuse(said, new Refused("NOT_ALLOWED"));
  if (offer && isOpen(offer) && row.custodianId !== offer.signerId && (row.state === "SEALED" || isCarried(row.state))) return keep(said);
  return attempt(bag, said, who, (seen) => judgeRefuse(seen, who, { ...reasonOf(said), sealRead: said.payload.s ?? null }), (refused) => refuse(said, refused));
}

function attempt(bag: Bag, said: Said, who: Who, judge: Effect["judge"], otherwise: (refused: Refused) => Step): Step {
  const flags = flagsOf(said);
  try {
    judge(bag);
  } catch (problem) {
    if (problem instanceof Refused) return otherwise(problem);
    throw problem;
  }
  return { effects: [{ who, said, flags, judge }], told: [{ said, verdict: "APPLIED", flags }] };
}

function flagsOf(said: Said): MessageFlag[] {
  return said.accepted ? ["ACCEPTED_BY_TWO"] : [];
}

/** Kept and tried again; or kept apart, where the device had ended. */
function keep(said: Said): Step {
  return tell(said, isLive(said) ? "WAITING" : "QUARANTINED", []);
}

function refuse(said: Said, refused: Refused): Step {
  return { effects: [], told: [{ said, verdict: "REFUSED", flags: [], refused }] };
}

function tell(said: Said, verdict: Verdict, flags: readonly MessageFlag[]): Step {
  return { effects: [], told: [{ said, verdict, flags }] };
}
