import { Refused } from "../../platform/refusal";
import { each, inHands, placeOf } from "../custody/custody.rules";
import { assertCarried } from "./carrying.rules";
import { assertNotAnswering, type Bag, inBag, type PackagePlan, type Thing, type Who } from "./package-plan.rules";

/** A bag is late by the clock two hours after it was expected. Municipal choice. */
export const toleranceHours = 2;

/** Past its time: a keeper of one of its two offices says so, or the house's clock does after a tolerance. It is still on its way. */
export function judgeOverdue<Item extends Thing>({ row }: Bag<Item>, who: Who | "CLOCK", input: { readonly now: Date }): PackagePlan<Item> {
  assertCarried(row);
  if (who !== "CLOCK" && who.officeId !== row.fromOfficeId && who.officeId !== row.toOfficeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  const tolerance = who === "CLOCK" ? toleranceHours * 3_600_000 : 0;
  const late = row.expectedBy !== null && row.expectedBy.getTime() + tolerance < input.now.getTime();
  if (row.state === "OVERDUE" || !late) throw new Refused("PACKAGE_NOT_LATE", { about: row.code });
  return { act: who === "CLOCK" ? "passTime" : "declareOverdue", to: "OVERDUE", change: {}, facts: { expectedBy: row.expectedBy?.toISOString() ?? null }, moves: [] };
}

export interface Fate {
  readonly secondPersonId: string;
  readonly note: string;
}

/** A supervisor and a second person declare a carried bag lost: who carried it goes on answering for it and for what is in it. */
export function judgeLost<Item extends Thing>(bag: Bag<Item>, who: Who, input: Fate): PackagePlan<Item> {
  const { row } = bag;
  assertCarried(row);
  assertDeclared(bag, who, input);
  const { secondPersonId, note } = input;
  return {
    act: "declareLost",
    to: "LOST",
    change: {},
    facts: { note },
    secondPersonId,
    moves: inBag(bag, "IN_TRANSIT").map((item) => ({ item, act: "declareLost", to: "MISSING", place: placeOf(item), secondPersonId, note })),
  };
}

/** The same, where somebody took it: what was in it is stolen, and is never received, only found. */
export function judgeStolen<Item extends Thing>(bag: Bag<Item>, who: Who, input: Fate): PackagePlan<Item> {
  const { row } = bag;
  if (row.state !== "LOST") assertCarried(row);
  assertDeclared(bag, who, input);
  const { secondPersonId, note } = input;
  return {
    act: "declarePackageStolen",
    to: "LOST",
    change: {},
    facts: { note },
    secondPersonId,
    moves: inBag(bag, "IN_TRANSIT", "MISSING").map((item) => ({ item, act: "declarePackageStolen", to: "STOLEN", place: placeOf(item), secondPersonId, note })),
  };
}

function assertDeclared({ row }: Bag, who: Who, { secondPersonId, note }: Fate): void {
  assertNotAnswering(row, who.staffId, secondPersonId);
  if (note.trim() === "") throw new Refused("INVALID_INPUT", { about: "note" });
}

/** A lost bag is in somebody's hands again: who found it answers for it from now on, and brings it late to where it goes. */
export function judgeFind<Item extends Thing>(bag: Bag<Item>, who: Who, input: { readonly note: string | null }): PackagePlan<Item> {
  const { row } = bag;
  if (row.state !== "LOST") throw new Refused("PACKAGE_NOT_LOST", { about: row.code });
  const courierId = who.roles.includes("COURIER") ? who.staffId : row.courierId;
  const place = inHands(who.staffId, null, row.id);
  return {
    act: "findPackage",
    to: "OVERDUE",
    change: { custodianId: who.staffId, courierId },
    facts: { giver: row.custodianId, receiver: who.staffId, note: input.note },
    moves: [...each(inBag(bag, "MISSING"), { act: "findPackage", to: "IN_TRANSIT", place }), ...each(inBag(bag, "STOLEN"), { act: "findPackage", to: "STOLEN", place })],
  };
}
