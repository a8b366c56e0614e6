import { nowhere } from "../custody/custody.rules";
import type { Bag, PackageFacts, PackagePlan, Thing, Who } from "./package-plan.rules";

/** Facts of a bag from the central office K0 to the branch B2, as judges see them. */
export const now = new Date("2011-06-01T09:00:00Z");

export function who(staffId: string, officeId = "K0", ...roles: Who["roles"]): Who {
  return { staffId, officeId, officeKind: officeId === "K0" ? "CENTRAL" : "BRANCH", roles };
}

export function thing(id: string, over: Partial<Thing> = {}): Thing {
  return { ...nowhere, id, tag: `T${id}`, kind: "PERMIT", state: "IN_TRANSIT", recalledAt: null, returnReason: null, custodianId: "courier", packageId: "bag", ...over };
}

export function bagOf(row: Partial<PackageFacts>, items: readonly Thing[] = []): Bag {
  const facts: PackageFacts = {
    id: "bag", code: "P1", fromOfficeId: "K0", toOfficeId: "B2", direction: "TO_BRANCH", state: "IN_TRANSIT", returning: false, custodianId: "courier", packedBy: "packer", secondPersonId: "second",
    seal: "004183", courierId: "courier", expectedBy: now, handedOverAt: null, ...row,
  };
  return { row: facts, lines: items.map(({ id, tag, kind }) => ({ itemId: id, tag, kind })), items };
}

/** What a plan does to each thing: `T1: act > STATE @ who or which safe`. */
export function movesOf(plan: Pick<PackagePlan, "moves">): string[] {
  return plan.moves.map(({ item, act, to, place }) => `${item.tag}: ${act} > ${to} @ ${place.custodianId ?? place.safeId}${place.packageId === null ? "" : ` in ${place.packageId}`}`);
}
