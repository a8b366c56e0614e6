import { carriedStates, type PackageState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import { each, inHands } from "../custody/custody.rules";
import { assertAnothers, assertMine, type Bag, destinationOf, inBag, type PackageFacts, type PackagePlan, type Reason, type Thing, type Who } from "./package-plan.rules";
import { assertStands, normaliseSeal } from "./transfer.rules";

/** A courier took it and nobody has read its seal at an office since. */
export function isCarried(state: PackageState): boolean {
  return (carriedStates as readonly PackageState[]).includes(state);
}

/** Refuses with where the package stands instead of on its way. */
export function assertCarried(row: PackageFacts): void {
  if (!isCarried(row.state)) assertStands(row.state, "IN_TRANSIT", row.code);
}

/** The courier takes a sealed bag: SEALED > IN_TRANSIT. Another seal than the one put on: the bag stays with its giver. */
export function judgeTake<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly sealRead: string }): PackagePlan<Item> {
  assertStands(bag.row.state, "SEALED", bag.row.code);
  return takeOver(bag, who, input.sealRead, "acceptPackage", "IN_TRANSIT");
}

/** One courier takes it from another on the way: who reads the seal answers for it; the state stays. */
export function judgeRelay<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly sealRead: string }): PackagePlan<Item> {
  assertCarried(bag.row);
  return takeOver(bag, who, input.sealRead, "relayPackage", bag.row.state);
}

function takeOver<Item extends Thing>(bag: Bag<Item>, who: Who, read: string, act: string, to: PackageState): PackagePlan<Item> {
  const { row } = bag;
  assertAnothers(row, who);
  if (normaliseSeal(read) !== row.seal) throw new Refused("SEAL_NOT_AS_SEALED", { about: row.code });
  const place = inHands(who.staffId, null, row.id);
  return {
    act,
    to,
    change: { custodianId: who.staffId, courierId: who.staffId },
    facts: { giver: row.custodianId, receiver: who.staffId, seal: row.seal, intact: true },
    moves: [...each(inBag(bag, "PACKED", "IN_TRANSIT"), { act: "carry", to: "IN_TRANSIT", place }), ...each(inBag(bag, "STOLEN"), { act: "carry", to: "STOLEN", place })],
  };
}

const neverCarried: readonly PackageState[] = ["DRAFT", "PACKED", "SEALED", "CANCELLED"];

/** The courier's word that it was given. It moves nothing, and may come before or after the receiver's reading. */
export function judgeGive<Item extends Thing>({ row }: Bag<Item>, who: Who, input: { readonly now: Date }): PackagePlan<Item> {
  if (neverCarried.includes(row.state)) throw new Refused("PACKAGE_NOT_ON_THE_WAY", { about: row.code });
  if (row.courierId !== who.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });
  return { act: "handOverPackage", to: row.state, change: { handedOverAt: row.handedOverAt ?? input.now }, facts: {}, moves: [] };
}

/** A courier, or a keeper of the office it goes to, does not take the bag: it stays with its giver, and the sender sees why. */
export function judgeRefuse<Item extends Thing>({ row }: Bag<Item>, who: Who, input: Reason & { readonly sealRead: string | null }): PackagePlan<Item> {
  if (row.state !== "SEALED") assertCarried(row);
  assertAnothers(row, who);
  if (!who.roles.includes("COURIER") && (row.state === "SEALED" || destinationOf(row) !== who.officeId)) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  const sealRead = input.sealRead === null ? null : normaliseSeal(input.sealRead);
  return { act: "refusePackage", to: row.state, change: {}, facts: { giver: row.custodianId, reason: input.reason, sealRead, note: input.note }, moves: [] };
}

/** The courier who has it carries it back to where it came from: it is received there as it would have been here. */
export function judgeTurnBack<Item extends Thing>({ row }: Bag<Item>, who: Who, input: Reason): PackagePlan<Item> {
  assertCarried(row);
  assertMine(row, who);
  if (row.returning) throw new Refused("PACKAGE_TURNED_BACK", { about: row.code });
  return { act: "turnBackPackage", to: "RETURNING", change: { returning: true }, facts: { reason: input.reason, note: input.note }, moves: [] };
}
