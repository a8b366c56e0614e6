import { Refused } from "../../platform/refusal";
import { assertInSafeHere, assertNotRecalled, assertRestsHere, each, inHands, inSafe, type ItemMove, layAway, placeOf, type SafeFacts } from "../custody/custody.rules";
import { isForDirectorate } from "../custody/item-acts.rules";
import { assertFromHere, assertMine, type Bag, inBag, type PackageFacts, type PackagePlan, type Thing, type Who } from "./package-plan.rules";
import { assertStands, normaliseSeal, packageCapacity } from "./transfer.rules";

/** A package should be there the same day; eight hours are a working day. Municipal choice. */
const expectedHours = 8;

/**
 * Whether a thing of this office's safe may go into the open package: down go papers to be delivered at that branch; up go dossiers, proofs,
 * declarations, whatever is to return to the Directorate (S12d), and papers that are no longer to be delivered here.
 */
export function judgeAdd<Item extends Thing>(bag: Bag, who: Who, item: Item, deliveryOfficeId: string | null): ItemMove<Item> {
  const { row } = bag;
  if (row.direction === "TO_BRANCH") assertInSafeHere(item, who.officeId);
  else assertRestsHere(item, who.officeId);
  if (item.state === "DAMAGED") throw new Refused("ITEM_DAMAGED", { about: item.tag });
  if (bag.lines.length >= packageCapacity) throw new Refused("PACKAGE_FULL", { about: String(packageCapacity) });
  const goesUp = isForDirectorate(item) || item.state === "RETURN_DUE";
  const right = row.direction === "TO_BRANCH" ? !goesUp && deliveryOfficeId === row.toOfficeId : goesUp || deliveryOfficeId !== row.fromOfficeId;
  if (!right) throw new Refused("ITEM_FOR_ANOTHER_OFFICE", { about: item.tag });
  return { item, act: "reserve", to: "RESERVED", place: { ...placeOf(item), packageId: row.id } };
}

/** A thing leaves the open package: it was in the safe all the while. */
export function judgeRemove<Item extends Thing>({ row }: Bag, item: Item): ItemMove<Item>[] {
  if (item.packageId !== row.id || item.officeId === null || item.safeId === null) throw new Refused("NOT_FOUND", { about: item.tag });
  return layAway([item], { act: "release", place: inSafe({ id: item.safeId, officeId: item.officeId }, item.slot) });
}

/** The package is open and this office's. */
export function assertDraftHere(row: PackageFacts, who: Who): void {
  assertFromHere(row, who);
  assertStands(row.state, "DRAFT", row.code);
}

/** Two people count what lies in the open package: DRAFT > PACKED. */
export function judgeCount<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly count: number; readonly secondPersonId: string }): PackagePlan<Item> {
  const { row } = bag;
  const items = inBag(bag, "RESERVED");
  assertDraftHere(row, who);
  if (items.length === 0) throw new Refused("PACKAGE_EMPTY", { about: row.code });
  if (input.count !== bag.lines.length || items.length !== bag.lines.length) throw new Refused("COUNT_DIFFERS", { about: row.code });
  if (row.direction === "TO_BRANCH") items.forEach(assertNotRecalled);
  const { secondPersonId } = input;
  return {
    act: "countPackage",
    to: "PACKED",
    change: { packedBy: who.staffId, secondPersonId, custodianId: who.staffId },
    facts: { count: items.length },
    secondPersonId,
    moves: each(items, { act: "pack", to: "PACKED", place: inHands(who.staffId, who.officeId, row.id), secondPersonId }),
  };
}

/** Who packed it opens it again: PACKED > DRAFT. Its things lie in the safe, still meant for it. What has gone elsewhere since is listed no more. */
export function judgeUnpack<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly safe: SafeFacts }): PackagePlan<Item> {
  const { row } = bag;
  assertFromHere(row, who);
  assertStands(row.state, "PACKED", row.code);
  assertMine(row, who);
  const here = inBag(bag, "PACKED");
  return {
    act: "unpackPackage",
    to: "DRAFT",
    change: { packedBy: null, secondPersonId: null },
    facts: {},
    moves: each(here, { act: "unpackAgain", to: "RESERVED", place: { ...inSafe(input.safe), packageId: row.id } }),
    unlisted: bag.lines.map((line) => line.itemId).filter((itemId) => !here.some((item) => item.id === itemId)),
  };
}

/** What is frozen at sealing: the exact text that is hashed. */
export function writeManifest({ row, lines }: Bag, seal: string): string {
  return JSON.stringify({ version: 1, package: row.code, from: row.fromOfficeId, to: row.toOfficeId, seal, items: lines.map(({ tag, kind }) => ({ tag, kind })) });
}

export interface Sealing {
  readonly seal: string;
  readonly sealAgain: string;
  /** Another bag bears or bore this seal. */
  readonly used: boolean;
  readonly manifestHash: string;
  readonly now: Date;
}

/** By who packed it, the seal read twice: PACKED > SEALED. */
export function judgeSeal<Item extends Thing>(bag: Bag<Item>, who: Who, input: Sealing): PackagePlan<Item> {
  const { row } = bag;
  const seal = normaliseSeal(input.seal);
  assertFromHere(row, who);
  assertStands(row.state, "PACKED", row.code);
  assertMine(row, who);
  if (seal !== normaliseSeal(input.sealAgain)) throw new Refused("SEALS_DIFFER", { about: "sealAgain" });
  if (input.used) throw new Refused("SEAL_ALREADY_USED", { about: seal });
  if (inBag(bag, "PACKED").length !== bag.lines.length) throw new Refused("COUNT_DIFFERS", { about: row.code });
  if (row.direction === "TO_BRANCH") bag.items.forEach(assertNotRecalled);
  const { manifestHash, now } = input;
  return {
    act: "sealPackage",
    to: "SEALED",
    change: { seal, sealedAt: now, expectedBy: new Date(now.getTime() + expectedHours * 3_600_000), manifest: writeManifest(bag, seal), manifestHash },
    facts: { seal, manifestHash },
    secondPersonId: row.secondPersonId === who.staffId ? null : row.secondPersonId,
    moves: [],
  };
}

/** Before a courier has it: DRAFT, PACKED, SEALED > CANCELLED, and what is in it lies in the safe again. */
export function judgeCancel<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly reason: string; readonly safe: SafeFacts }): PackagePlan<Item> {
  const { row } = bag;
  assertFromHere(row, who);
  if (row.state !== "DRAFT" && row.state !== "PACKED" && row.state !== "SEALED") throw new Refused("PACKAGE_ALREADY_DISPATCHED", { about: row.code });
  if (input.reason.trim() === "") throw new Refused("INVALID_INPUT", { about: "reason" });
  return {
    act: "cancelPackage",
    to: "CANCELLED",
    change: { custodianId: who.staffId },
    facts: { note: input.reason },
    moves: layAway(inBag(bag), { act: "unpack", place: inSafe(input.safe), note: input.reason }),
  };
}
