import { Refused } from "../../platform/refusal";
import { each, inHands, inSafe, type ItemMove, layAway, type Place, type SafeFacts } from "../custody/custody.rules";
import { assertCarried } from "./carrying.rules";
import { assertAnothers, assertForHere, assertMine, type Bag, inBag, type PackagePlan, type Thing, type Who } from "./package-plan.rules";
import { lineOutcomes, nameKinds, type Stranger, takeStranger } from "./strangers.rules";
import { assertStands, compareContents, normaliseSeal, type ScannedTags, sealDifference } from "./transfer.rules";

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
    moves: quarantine(bag, inHands(who.staffId, who.officeId, row.id)),
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

/** Nothing under a wrong seal is received. What was stolen stays so until it is seen. */
function quarantine<Item extends Thing>(bag: Bag<Item>, place: Place): ItemMove<Item>[] {
  return [...each(inBag(bag, "IN_TRANSIT"), { act: "quarantine", to: "QUARANTINED", place }), ...each(inBag(bag, "STOLEN"), { act: "quarantine", to: "STOLEN", place })];
}

export interface Scanned<Item extends Thing> extends ScannedTags {
  /** Scanned things that the ledger believes to be elsewhere than in this bag. */
  readonly strangers: readonly Stranger<Item>[];
  /** The colleague with whom it was opened. */
  readonly witnessId: string | null;
  readonly now: Date;
}

/**
 * What was scanned, blind, against the frozen manifest: OPENED > VERIFIED, or DISCREPANT with a report. What is there is received, whole or
 * damaged; what is not stays with who carried it, as missing; what was believed elsewhere is in the receiver's hands from now on.
 */
export function judgeReceive<Item extends Thing>(bag: Bag<Item>, who: Who, input: Scanned<Item>): PackagePlan<Item> {
  const { row, lines } = bag;
  assertForHere(row, who);
  assertStands(row.state, "OPENED", row.code);
  assertMine(row, who);
  const elsewhere = who.officeKind === "CENTRAL" ? [] : input.strangers.filter(({ deliveryOfficeId }) => deliveryOfficeId !== who.officeId);
  const { received, differences } = compareContents(lines.map((line) => line.tag), input, new Set(elsewhere.map(({ item }) => item.tag)));
  const place = inHands(who.staffId, who.officeId, row.id);
  const moves = inBag(bag).flatMap((item): ItemMove<Item>[] => {
    const there = received.includes(item.tag);
    if (item.state === "STOLEN" || item.state === "MISSING") return there ? [{ item, act: "findInBag", to: "FOUND", place: inHands(who.staffId, who.officeId) }] : [];
    if (!there) return [{ item, act: "reportMissing", to: "MISSING", place: inHands(row.courierId ?? who.staffId, null, row.id) }];
    return [input.damaged?.includes(item.tag) ? { item, act: "receiveDamaged", to: "DAMAGED", place } : { item, act: "receive", to: "ARRIVED", place }];
  });
  const strange = input.strangers.flatMap(({ item }) => takeStranger(item, row, who));
  const found = nameKinds(differences, [...lines, ...input.strangers.map(({ item }) => item)]);
  return {
    act: "receiveContents",
    to: found.length === 0 ? "VERIFIED" : "DISCREPANT",
    change: { receivedAt: input.now },
    facts: { received: received.length, differences },
    moves: [...moves, ...strange],
    results: lineOutcomes(bag, [...moves, ...strange]),
    unlisted: strange.map(({ item }) => item.id),
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
      ...layAway(inBag(bag, "ARRIVED", "DAMAGED"), { act: "putInSafe", place }),
      ...each(inBag(bag, "QUARANTINED"), { act: "lockAway", to: "QUARANTINED", place: { ...place, packageId: row.id } }),
    ],
  };
}
