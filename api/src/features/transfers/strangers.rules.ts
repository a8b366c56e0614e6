import { isGone } from "@epidosi/schema";
import { inHands, type ItemMove, placeOf } from "../custody/custody.rules";
import type { Bag, LineOutcome, LineResult, PackageFacts, PlannedDifference, Thing, Who } from "./package-plan.rules";
import type { Difference } from "./transfer.rules";

/** A thing that lay in a bag and was believed to be elsewhere. */
export interface Stranger<Item extends Thing> {
  readonly item: Item;
  /** Null for what is delivered nowhere. */
  readonly deliveryOfficeId: string | null;
}

/**
 * The thing is where it was seen: in the hands of who scanned it, found. The entry corrects the one that placed it elsewhere and names both. What has left
 * the municipality for good only stands in the report.
 */
export function takeStranger<Item extends Thing>(item: Item, row: PackageFacts, who: Who): ItemMove<Item>[] {
  if (isGone(item.state)) return [];
  const believed = { state: item.state, ...placeOf(item) };
  const to = item.state === "DAMAGED" ? "DAMAGED" : "FOUND";
  return [{ item, act: "findElsewhere", to, place: inHands(who.staffId, who.officeId), facts: { believed, foundIn: row.id, broughtBy: row.courierId } }];
}

const outcomes: Readonly<Partial<Record<Thing["state"], LineResult>>> = { ARRIVED: "RECEIVED", DAMAGED: "DAMAGED", FOUND: "FOUND" };

/** What each line came to by these moves; what did not move is not there. */
export function lineOutcomes({ lines }: Bag, moves: readonly ItemMove[]): LineOutcome[] {
  const reached = new Map(moves.map((move) => [move.item.id, move.to]));
  return lines.map(({ itemId }) => ({ itemId, result: outcomes[reached.get(itemId) ?? "MISSING"] ?? "MISSING" }));
}

/** Differences with the kind of paper each speaks of. */
export function nameKinds(differences: readonly Difference[], things: readonly { readonly tag: string; readonly kind: string }[]): PlannedDifference[] {
  const kindOf = new Map(things.map(({ tag, kind }) => [tag, kind]));
  return differences.map(({ kind, tag }) => ({ kind, tag, itemKind: kindOf.get(tag ?? "") ?? null, note: null }));
}
