import type { PackageState, RefuseReason, Role } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import type { ItemFacts, ItemKind, ItemMove } from "../custody/custody.rules";
import type { DifferenceKind } from "./transfer.rules";

/** What a judge may know of a package: its locked row. */
export interface PackageFacts {
  readonly id: string;
  readonly code: string;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  readonly direction: "TO_BRANCH" | "TO_CENTRAL";
  readonly state: PackageState;
  /** Turned back: it goes to the office it came from. */
  readonly returning: boolean;
  readonly custodianId: string;
  readonly packedBy: string | null;
  readonly secondPersonId: string | null;
  readonly seal: string | null;
  readonly courierId: string | null;
  readonly expectedBy: Date | null;
  readonly handedOverAt: Date | null;
}

/** A thing as these judges see it. */
export interface Thing extends ItemFacts {
  readonly kind: ItemKind;
}

/** One line of the manifest. */
export interface LineFacts {
  readonly itemId: string;
  readonly tag: string;
  readonly kind: string;
}

/** A package, locked with what it lists. A listed thing may meanwhile be elsewhere: `inBag` says which are not. */
export interface Bag<Item extends Thing = Thing> {
  readonly row: PackageFacts;
  readonly lines: readonly LineFacts[];
  readonly items: readonly Item[];
}

/** Who acts, and at which office. */
export interface Who {
  readonly staffId: string;
  readonly officeId: string;
  readonly officeKind: "CENTRAL" | "BRANCH";
  readonly roles: readonly Role[];
}

export interface PlannedDifference {
  readonly kind: DifferenceKind;
  readonly tag: string | null;
  readonly itemKind: string | null;
  readonly note: string | null;
}

/** Columns of the package's row that an act writes, besides its state. */
export interface PackageChange {
  readonly custodianId?: string;
  readonly courierId?: string | null;
  readonly packedBy?: string | null;
  readonly secondPersonId?: string | null;
  readonly seal?: string;
  readonly sealedAt?: Date;
  readonly expectedBy?: Date;
  readonly manifest?: string;
  readonly manifestHash?: string;
  readonly handedOverAt?: Date;
  readonly sealReadAt?: Date;
  readonly receivedAt?: Date;
  readonly returning?: boolean;
}

/** What a judge answers instead of a refusal: all that `applyPackagePlan` writes, and nothing else is written. */
export interface PackagePlan<Item extends Thing = Thing> {
  readonly act: string;
  readonly to: PackageState;
  readonly change: PackageChange;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly secondPersonId?: string | null;
  readonly moves: readonly ItemMove<Item>[];
  /** What lines of the manifest came to, once the contents were scanned. */
  readonly results?: readonly LineOutcome[];
  /** Things that leave the list of an open package, wherever they are listed. */
  readonly unlisted?: readonly string[];
  readonly differences?: { readonly witnessId: string | null; readonly found: readonly PlannedDifference[] };
}

export const lineResults = ["RECEIVED", "MISSING", "DAMAGED", "FOUND"] as const;
/** FOUND: seen again after a theft or in quarantine. It was never received. */
export type LineResult = (typeof lineResults)[number];

export interface LineOutcome {
  readonly itemId: string;
  readonly result: LineResult;
}

export interface Reason {
  readonly reason: RefuseReason;
  readonly note: string | null;
}

/** Things of the list that are still in this bag, in one of the states, where any are named. */
export function inBag<Item extends Thing>(bag: Bag<Item>, ...states: readonly Item["state"][]): readonly Item[] {
  return bag.items.filter((item) => item.packageId === bag.row.id && (states.length === 0 || states.includes(item.state)));
}

/** Where a package goes: to the office it came from once it was turned back. */
export function destinationOf(row: Pick<PackageFacts, "fromOfficeId" | "toOfficeId" | "returning">): string {
  return row.returning ? row.fromOfficeId : row.toOfficeId;
}

export function assertFromHere(row: PackageFacts, who: Who): void {
  if (row.fromOfficeId !== who.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
}

export function assertForHere(row: PackageFacts, who: Who): void {
  if (destinationOf(row) !== who.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
}

export function assertMine(row: PackageFacts, who: Who): void {
  if (row.custodianId !== who.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });
}

/** What became of a bag is declared by two others than who answers for it. */
export function assertNotAnswering(row: PackageFacts, ...staffIds: readonly string[]): void {
  if (staffIds.includes(row.custodianId)) throw new Refused("ANSWERS_FOR_IT", { about: row.code });
}

/** The giver is never the receiver (S10). */
export function assertAnothers(row: PackageFacts, who: Who): void {
  if (row.custodianId === who.staffId) throw new Refused("GIVER_IS_RECEIVER", { about: row.code });
}

/** The bag as it stands once a plan was done. */
export function bagAfter<Item extends Thing>(bag: Bag<Item>, plan: PackagePlan<Item>): Bag<Item> {
  const moved = new Map(plan.moves.map((move) => [move.item.id, move]));
  const items = bag.items.map((item) => {
    const move = moved.get(item.id);
    return move ? { ...item, ...move.place, state: move.to } : item;
  });
  return { ...bag, row: { ...bag.row, ...plan.change, state: plan.to }, items };
}
