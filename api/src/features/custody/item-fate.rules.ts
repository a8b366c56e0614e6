import { isGone, type ItemState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import { assertNotRecalled, assertRestsHere, inHands, type ItemFacts, type ItemKind, type ItemMove, type Keeper, mayBecome, placeOf, type RecallReason, type ReturnReason } from "./custody.rules";

/** Why, in words: an act that no one can see at the thing itself is worth nothing without. Refuses `REASON_MISSING`. */
function reasonGiven(note: string | null): string {
  const words = note?.trim() ?? "";
  if (words === "") throw new Refused("REASON_MISSING", { about: "note" });
  return words;
}

function assertNotGone({ state, tag }: ItemFacts): void {
  if (isGone(state)) throw new Refused("ITEM_ALREADY_GONE", { about: tag });
}

/**
 * The Directorate calls a paper back (S12d): wherever it lies it stays there, is not delivered and not sent to a branch, and
 * lies in every safe for its return. Refuses `ITEM_ALREADY_GONE`, `ITEM_RECALLED` the second time, `REASON_MISSING`.
 */
export function judgeRecall<Item extends ItemFacts>(item: Item, reason: RecallReason, note: string | null): ItemMove<Item>[] {
  assertNotGone(item);
  assertNotRecalled(item);
  const to: ItemState = item.state === "IN_SAFE" ? "RETURN_DUE" : item.state;
  return [{ item, act: "recallItem", to, place: placeOf(item), note: reasonGiven(note), marks: { recall: reason, returning: "RECALLED" } }];
}

/** A later paper takes the place of what the house still has and was not called back before. What was refused goes back as refused; nothing here is delivered any more. */
export function judgeSupersede<Item extends ItemFacts>(items: readonly Item[], reason: RecallReason, note: string): ItemMove<Item>[] {
  const held = items.filter((item) => !isGone(item.state) && item.recalledAt === null);
  return held.map((item) => ({ item, act: "recallItem", to: item.state === "IN_SAFE" ? "RETURN_DUE" : item.state, place: placeOf(item), note, marks: { recall: reason, returning: item.returnReason ?? "RECALLED" } }));
}

/** Given to a wrong case, and resting in a safe of the house, wherever that is: nobody's again. Refuses `ITEM_ALREADY_GONE`, `ITEM_IN_PACKAGE`, `ITEM_NOT_IN_SAFE`. */
export function judgeRelease<Item extends ItemFacts>(items: readonly Item[], secondPersonId: string, note: string): ItemMove<Item>[] {
  for (const item of items) assertRestsHere(item, item.officeId ?? "");
  return items.map((item) => ({ item, act: "releaseMatch", to: item.state, place: placeOf(item), secondPersonId, note: reasonGiven(note), facts: { application: null } }));
}

/** What it took the place of is called back no more, unless it has left meanwhile. Refuses `ITEM_IN_RETURN` while it lies in a batch that goes up. */
export function judgeRestore<Item extends ItemFacts>(items: readonly Item[], secondPersonId: string, note: string): ItemMove<Item>[] {
  return items
    .filter((item) => !isGone(item.state))
    .flatMap((item) => {
      if (item.state === "RETURN_BATCHED") throw new Refused("ITEM_IN_RETURN", { about: item.tag });
      const returning = item.returnReason === "RECALLED" ? null : item.returnReason;
      const to: ItemState = item.state === "RETURN_DUE" && returning === null ? "IN_SAFE" : item.state;
      return [{ item, act: "withdrawRecall", to, place: placeOf(item), secondPersonId, note, marks: { recall: "WITHDRAWN" as const, returning } }];
    });
}

/**
 * The Directorate takes its recall back, or it was made for another paper: two persons say why, and the thing is as it was, wherever it lies. Refuses
 * `ITEM_ALREADY_GONE`, `ITEM_NOT_RECALLED`, `ITEM_IN_RETURN` while it lies in a batch that goes up, `REASON_MISSING`.
 */
export function judgeWithdrawRecall<Item extends ItemFacts>(item: Item, secondPersonId: string | null, note: string | null): ItemMove<Item>[] {
  assertNotGone(item);
  if (item.recalledAt === null) throw new Refused("ITEM_NOT_RECALLED", { about: item.tag });
  if (item.state === "RETURN_BATCHED") throw new Refused("ITEM_IN_RETURN", { about: item.tag });
  const to: ItemState = item.state === "RETURN_DUE" ? "IN_SAFE" : item.state;
  return [{ item, act: "withdrawRecall", to, place: placeOf(item), secondPersonId, note: reasonGiven(note), marks: { recall: "WITHDRAWN", returning: null } }];
}

/** What came from the Directorate and goes back to it; dossiers and proofs go up in a batch of their own. */
const returnable: readonly ItemKind[] = ["PERMIT", "DECISION", "SUBMISSION_CERTIFICATE", "DECLARATION", "OTHER"];

/**
 * A paper of this safe is to go back: nobody collected it, it is of another office, it is damaged (S12d). Refuses
 * `ITEM_TO_RETURN` the second time, `ITEM_NOT_RETURNABLE`, `REASON_MISSING` for any other reason than those, and where it stands instead.
 */
export function judgeReturn<Item extends ItemFacts & { readonly kind: ItemKind }>(items: readonly Item[], who: Keeper, reason: ReturnReason, note: string | null): ItemMove<Item>[] {
  if (reason === "RECALLED" || reason === "REFUSED") throw new Refused("INVALID_INPUT", { about: "reason", clause: "S12d" });
  for (const item of items) {
    assertRestsHere(item, who.officeId);
    if (item.state === "RETURN_DUE") throw new Refused("ITEM_TO_RETURN", { about: item.tag });
    if (!returnable.includes(item.kind)) throw new Refused("ITEM_NOT_RETURNABLE", { about: item.tag, clause: "S12d" });
    if ((item.state === "DAMAGED") !== (reason === "DAMAGED")) throw new Refused("INVALID_INPUT", { about: "reason" });
  }
  const words = reason === "OTHER" ? reasonGiven(note) : note?.trim() || null;
  return items.map((item) => ({ item, act: "returnItem", to: "RETURN_DUE", place: placeOf(item), note: words, marks: { returning: item.recalledAt === null ? reason : "RECALLED" } }));
}

/** It does not go back after all. Refuses `ITEM_RECALLED`, `ITEM_NOT_TO_RETURN`, and where it stands instead. */
export function judgeKeep<Item extends ItemFacts>(items: readonly Item[], who: Keeper): ItemMove<Item>[] {
  for (const item of items) {
    assertRestsHere(item, who.officeId);
    assertNotRecalled(item);
    if (item.state !== "RETURN_DUE") throw new Refused("ITEM_NOT_TO_RETURN", { about: item.tag });
  }
  return items.map((item) => ({ item, act: "keepItem", to: item.returnReason === "DAMAGED" ? "DAMAGED" : "IN_SAFE", place: placeOf(item), marks: { returning: null } }));
}

export type Report = "MISSING" | "STOLEN" | "DAMAGED";
const reports: Readonly<Record<Report, string>> = { MISSING: "reportItemMissing", STOLEN: "reportItemStolen", DAMAGED: "reportItemDamaged" };

/**
 * Who answers for a thing, or a supervisor, says it is gone or spoilt. Nobody is let off by it: the same safe or person goes on
 * answering. Refuses `ITEM_NOT_YOURS`, `ITEM_IN_PACKAGE` for what a sealed bag answers for, `ITEM_ALREADY_REPORTED`,
 * `ITEM_ALREADY_GONE`, `REASON_MISSING`.
 */
export function judgeReport<Item extends ItemFacts>(item: Item, who: Keeper, report: Report, note: string | null): ItemMove<Item>[] {
  const about = item.tag;
  assertNotGone(item);
  if (item.state === report || item.state === "STOLEN" || (item.state === "MISSING" && report === "DAMAGED")) throw new Refused("ITEM_ALREADY_REPORTED", { about });
  if (item.state === "PACKED" || item.state === "IN_TRANSIT") throw new Refused("ITEM_IN_PACKAGE", { about });
  if (report === "DAMAGED" && (item.packageId !== null || !mayBecome(item.state, report))) throw new Refused("ITEM_IN_PACKAGE", { about });
  if (!answersFor(item, who)) throw new Refused("ITEM_NOT_YOURS", { about });
  return [{ item, act: reports[report], to: report, place: placeOf(item), note: reasonGiven(note) }];
}

function answersFor(item: ItemFacts, who: Keeper): boolean {
  if (who.roles.includes("SUPERVISOR")) return true;
  return item.custodianId === null ? item.officeId === who.officeId : item.custodianId === who.staffId;
}

/** What was missing or stolen lies before somebody of an office, who answers for it from now on; the report stays. Refuses `ITEM_NOT_LOST`. */
export function judgeFind<Item extends ItemFacts>(item: Item, who: Keeper, note: string | null): ItemMove<Item>[] {
  if (item.state !== "MISSING" && item.state !== "STOLEN") throw new Refused("ITEM_NOT_LOST", { about: item.tag });
  return [{ item, act: "findItem", to: "FOUND", place: inHands(who.staffId, who.officeId), note: note?.trim() || null, facts: { believed: placeOf(item) } }];
}
