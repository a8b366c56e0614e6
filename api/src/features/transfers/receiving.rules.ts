import { Refused } from "../../platform/refusal";
import { each, inHands, inSafe, layAway, type SafeFacts } from "../custody/custody.rules";
import { assertCarried } from "./carrying.rules";
import { assertAnothers, assertForHere, assertMine, type Bag, inBag, type PackagePlan, type PlannedDifference, type Thing, type Who } from "./package-plan.rules";
import { assertStands, compareContents, normaliseSeal, sealDifference } from "./transfer.rules";

/** The receiver read the seal before seeing the expected one. Another or a broken one quarantines bag and things. */
export function judgeArrive<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly sealRead: string; readonly intact: boolean; readonly now: Date }): PackagePlan<Item> {
  const { row } = bag;
  assertForHere(row, who);
  assertCarried(row);
  assertAnothers(row, who);
  const sealRead = normaliseSeal(input.sealRead);
  const difference = sealDifference(row.seal ?? "", sealRead, input.intact);
  const plan = {
    act: "arrivePackage",
    change: { custodianId: who.staffId, sealReadAt: input.now },
    facts: { giver: row.custodianId, receiver: who.staffId, seal: sealRead, intact: input.intact },
  };
  if (!difference) return { ...plan, to: "ARRIVED", moves: [] };
  return {
    ...plan,
    to: "DISCREPANT",
    moves: each(inBag(bag), { act: "quarantine", to: "QUARANTINED", place: inHands(who.staffId, who.officeId, row.id) }),
    differences: { witnessId: null, found: [{ kind: difference, tag: null, itemKind: null, note: sealRead }] },
  };
}

/** Two people open a bag whose seal was right: ARRIVED > OPENED. */
export function judgeOpen<Item extends Thing>({ row }: Bag<Item>, who: Who, input: { readonly secondPersonId: string }): PackagePlan<Item> {
  assertForHere(row, who);
  assertStands(row.state, "ARRIVED", row.code);
  assertMine(row, who);
  return { act: "openPackage", to: "OPENED", change: {}, facts: {}, secondPersonId: input.secondPersonId, moves: [] };
}

/** A scanned thing that the manifest does not name. */
export interface Stranger {
  readonly tag: string;
  readonly kind: string;
  readonly deliveryOfficeId: string;
}

export interface Scanned {
  readonly tags: readonly string[];
  readonly strangers: readonly Stranger[];
  /** The colleague with whom it was opened. */
  readonly witnessId: string | null;
  readonly now: Date;
}

/** What was scanned, blind, against the frozen manifest: OPENED > VERIFIED, or DISCREPANT with a report. */
export function judgeReceive<Item extends Thing>(bag: Bag<Item>, who: Who, input: Scanned): PackagePlan<Item> {
  const { row, lines } = bag;
  assertForHere(row, who);
  assertStands(row.state, "OPENED", row.code);
  assertMine(row, who);
  const elsewhere = new Set(input.strangers.filter((stranger) => stranger.deliveryOfficeId !== who.officeId).map((stranger) => stranger.tag));
  const { received, differences } = compareContents(lines.map((line) => line.tag), input.tags, elsewhere);
  const kindOf = new Map([...lines, ...input.strangers].map(({ tag, kind }) => [tag, kind]));
  const found = differences.map(({ kind, tag }): PlannedDifference => ({ kind, tag, itemKind: kindOf.get(tag ?? "") ?? null, note: null }));
  const [here, gone] = [inBag(bag).filter((item) => received.includes(item.tag)), inBag(bag).filter((item) => !received.includes(item.tag))];
  return {
    act: "receiveContents",
    to: found.length === 0 ? "VERIFIED" : "DISCREPANT",
    change: { receivedAt: input.now },
    facts: { received: received.length, differences },
    moves: [
      ...each(here, { act: "receive", to: "ARRIVED", place: inHands(who.staffId, who.officeId, row.id) }),
      ...each(gone, { act: "reportMissing", to: "MISSING", place: inHands(row.courierId ?? who.staffId, null, row.id) }),
    ],
    results: { received },
    ...(found.length > 0 && { differences: { witnessId: input.witnessId, found } }),
  };
}

/** What was received goes into this office's safe: VERIFIED > CLOSED, DISCREPANT > CLOSED_WITH_REPORT. What is quarantined stays so, locked away. */
export function judgeClose<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly safe: SafeFacts; readonly slot: string | null }): PackagePlan<Item> {
  const { row } = bag;
  assertForHere(row, who);
  if (row.state !== "VERIFIED" && row.state !== "DISCREPANT") throw new Refused("PACKAGE_NOT_RECEIVED", { about: row.code });
  assertMine(row, who);
  const place = inSafe(input.safe, input.slot);
  return {
    act: "closePackage",
    to: row.state === "VERIFIED" ? "CLOSED" : "CLOSED_WITH_REPORT",
    change: {},
    facts: {},
    moves: [
      ...layAway(inBag(bag, "ARRIVED"), { act: "putInSafe", place }),
      ...each(inBag(bag, "QUARANTINED"), { act: "lockAway", to: "QUARANTINED", place: { ...place, packageId: row.id } }),
    ],
  };
}
