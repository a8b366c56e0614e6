import type { CustodyMessage } from "@epidosi/schema";
import { nowhere } from "../custody/custody.rules";
import { type Bag, bagAfter, type PackageFacts, type PackagePlan, type Thing, type Who } from "./package-plan.rules";
import type { Said, Step } from "./said.rules";

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

/** What a courier's device said of the bag, as its judges see it. */
export function saidBy(signerId: string, a: CustodyMessage["a"], payload: Partial<CustodyMessage> = {}, over: Partial<Said> = {}): Said {
  const n = payload.n ?? 1;
  return {
    hash: `${signerId}.${n}`, payload: { v: 1, ev: `${signerId}${n}`, a, mu: "7105", p: "P1", w: signerId, n, ph: "", at: 1_000, mt: 0, ch: "", ...payload },
    deviceId: signerId, signerId, active: true, accepted: false, chained: true, fits: true, verdict: null, verdictFlags: [], carrier: who(signerId, "K0", "COURIER"), keeper: undefined, ...over,
  };
}

/** What a step tells, a line for each message: `hash VERDICT code flags`. */
export function toldBy(step: Step | undefined): string[] {
  return (step?.told ?? []).map(({ said, verdict, refused, flags }) => [said.hash, verdict, refused?.code, ...flags].filter(Boolean).join(" "));
}

/** What a step does, a line for each effect: `act by whom on which message, flags`. */
export function doneBy(step: Step | undefined, bag: Bag): string[] {
  let seen = bag;
  return (step?.effects ?? []).map(({ who: by, said, flags, judge }) => {
    const plan = judge(seen);
    seen = bagAfter(seen, plan);
    return [plan.act, by.staffId, said.hash, ...flags].join(" ");
  });
}
