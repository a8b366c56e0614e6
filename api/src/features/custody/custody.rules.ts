import { isGone, type ItemState, itemTransitions } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export const itemKinds = ["PERMIT", "DECISION", "SUBMISSION_CERTIFICATE", "CASE_FILE", "PROOF_OF_SERVICE", "DECLARATION", "OTHER"] as const;
export type ItemKind = (typeof itemKinds)[number];
export const recallReasons = ["REVOKED", "ISSUED_IN_ERROR", "SUPERSEDED", "OTHER"] as const;
export type RecallReason = (typeof recallReasons)[number];
export const returnReasons = ["UNCOLLECTED", "RECALLED", "WRONG_OFFICE", "DAMAGED", "REFUSED", "OTHER"] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** Where a thing is and who answers for it: a safe or a person, never both, never neither. */
export interface Place {
  readonly officeId: string | null;
  readonly safeId: string | null;
  readonly slot: string | null;
  readonly custodianId: string | null;
  readonly packageId: string | null;
}

export const nowhere: Place = { officeId: null, safeId: null, slot: null, custodianId: null, packageId: null };

/** In the hands of a person of an office. */
export function inHands(custodianId: string, officeId: string | null, packageId: string | null = null): Place {
  return { ...nowhere, officeId, custodianId, packageId };
}

export interface SafeFacts {
  readonly id: string;
  readonly officeId: string;
}

/** In an office's safe. */
export function inSafe(safe: SafeFacts, slot: string | null = null): Place {
  return { ...nowhere, officeId: safe.officeId, safeId: safe.id, slot };
}

/** Where it is now: for steps that change its state alone. */
export function placeOf({ officeId, safeId, slot, custodianId, packageId }: Place): Place {
  return { officeId, safeId, slot, custodianId, packageId };
}

/** A thing as the rules see it: a locked row, or one of a world in memory. */
export interface ItemFacts extends Place {
  readonly id: string;
  readonly tag: string;
  readonly state: ItemState;
  /** Called back wherever it lies: it is neither delivered nor sent to a branch any more. */
  readonly recalledAt: Date | null;
  /** It is to go back to the Directorate, and lies in every safe as such until it does. */
  readonly returnReason: ReturnReason | null;
}

/** Who acts, as far as custody asks. */
export interface Keeper {
  readonly staffId: string;
  readonly officeId: string;
  readonly officeKind: "CENTRAL" | "BRANCH";
  readonly roles: readonly string[];
}

/** What one step says of a thing besides its place: called back, or to return, and no more. */
export interface ItemMarks {
  /** WITHDRAWN: it is called back no more. */
  readonly recall?: RecallReason | "WITHDRAWN";
  readonly returning?: ReturnReason | null;
}

/** One step: an act, where it brings a thing and in which state. */
export interface Step {
  /** The act as the ledger names it. */
  readonly act: string;
  readonly to: ItemState;
  readonly place: Place;
  readonly secondPersonId?: string | null;
  readonly note?: string | null;
  readonly marks?: ItemMarks;
  /** What else the ledger keeps of it: where it was believed to be, which entry it corrects. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A step of one thing: what a judge answers, and `moveItems` does to the ledger and its projection. */
export interface ItemMove<Item extends ItemFacts = ItemFacts> extends Step {
  readonly item: Item;
}

/** The same step for each of several things. */
export function each<Item extends ItemFacts>(items: readonly Item[], step: Step): ItemMove<Item>[] {
  return items.map((item) => ({ ...step, item }));
}

export function mayBecome(from: ItemState, to: ItemState): boolean {
  return from === to || (itemTransitions[from] as readonly ItemState[]).includes(to);
}

/**
 * The state of a thing that comes to lie in a safe: damaged or lost stays so, also where a draft or a batch lets go of it; what
 * is called back or to return waits for its return.
 */
export function restState(item: Pick<ItemFacts, "state" | "recalledAt" | "returnReason">): ItemState {
  if (item.state === "DAMAGED" || item.state === "MISSING" || item.state === "STOLEN") return item.state;
  return item.recalledAt !== null || item.returnReason !== null ? "RETURN_DUE" : "IN_SAFE";
}

/** Things come to lie in a safe, each in the state it rests in. */
export function layAway<Item extends ItemFacts>(items: readonly Item[], step: Omit<Step, "to">): ItemMove<Item>[] {
  return items.map((item) => ({ ...step, item, to: restState(item) }));
}

/** A thing that was called back is neither delivered nor sent to a branch. Refuses `ITEM_RECALLED`. */
export function assertNotRecalled(item: Pick<ItemFacts, "tag" | "recalledAt">): void {
  if (item.recalledAt !== null) throw new Refused("ITEM_RECALLED", { about: item.tag });
}

/** The item lies in this office's safe, for whatever comes next, and in nothing else; else the refusal says where it stands. */
export function assertInSafeHere(item: Pick<ItemFacts, "tag" | "state" | "officeId" | "safeId" | "recalledAt">, officeId: string): void {
  assertRestsHere(item, officeId);
  assertNotRecalled(item);
  if (item.state === "RETURN_DUE") throw new Refused("ITEM_TO_RETURN", { about: item.tag });
  if (item.state === "DAMAGED") throw new Refused("ITEM_DAMAGED", { about: item.tag });
}

/** The item lies in this office's safe, and be it only to return or damaged; else the refusal says where it stands. */
export function assertRestsHere(item: Pick<ItemFacts, "tag" | "state" | "officeId" | "safeId">, officeId: string): void {
  const about = item.tag;
  if (isGone(item.state)) throw new Refused("ITEM_ALREADY_GONE", { about });
  if (item.state === "RESERVED" || item.state === "PACKED" || item.state === "IN_TRANSIT" || item.state === "BATCHED" || item.state === "RETURN_BATCHED") throw new Refused("ITEM_IN_PACKAGE", { about });
  if (item.officeId !== officeId) throw new Refused("ITEM_NOT_HERE", { about });
  if (item.safeId === null || (item.state !== "IN_SAFE" && item.state !== "RETURN_DUE" && item.state !== "DAMAGED")) throw new Refused("ITEM_NOT_IN_SAFE", { about });
}

/** Only who answers for a thing may give it away: here, into the safe. */
export function assertInMyHands(item: Pick<ItemFacts, "tag" | "state" | "officeId" | "custodianId">, staffId: string, officeId: string): void {
  const about = item.tag;
  if (isGone(item.state)) throw new Refused("ITEM_ALREADY_GONE", { about });
  if (item.officeId !== officeId) throw new Refused("ITEM_NOT_HERE", { about });
  if (item.custodianId !== staffId) throw new Refused("ITEM_NOT_YOURS", { about });
}

/** What is in one's own hands goes into a safe of this office. Refuses `ITEM_NOT_HERE`, `ITEM_NOT_YOURS`, `ITEM_IN_PACKAGE`, `NOT_THIS_OFFICE`. */
export function judgePutInSafe<Item extends ItemFacts>(items: readonly Item[], who: Keeper, safe: SafeFacts, slot: string | null): ItemMove<Item>[] {
  if (safe.officeId !== who.officeId) throw new Refused("NOT_THIS_OFFICE", { about: "safe" });
  for (const item of items) {
    assertInMyHands(item, who.staffId, who.officeId);
    if (item.packageId !== null) throw new Refused("ITEM_IN_PACKAGE", { about: item.tag });
    if (item.state === "QUARANTINED" || item.state === "MISSING" || item.state === "STOLEN") throw new Refused("ITEM_NOT_HERE", { about: item.tag });
  }
  return layAway(items, { act: "putInSafe", place: inSafe(safe, slot) });
}

/**
 * From this office's safe into the clerk's hands, who answers for it from now on. What is damaged stays where it lies.
 * Refuses `ITEM_NOT_HERE`, `ITEM_NOT_IN_SAFE`, `ITEM_IN_PACKAGE`, `ITEM_ALREADY_GONE`, `ITEM_DAMAGED`.
 */
export function judgeTakeFromSafe<Item extends ItemFacts>(items: readonly Item[], who: Keeper): ItemMove<Item>[] {
  for (const item of items) {
    assertRestsHere(item, who.officeId);
    if (item.state === "DAMAGED") throw new Refused("ITEM_DAMAGED", { about: item.tag });
  }
  return each(items, { act: "takeFromSafe", to: "AT_COUNTER", place: inHands(who.staffId, who.officeId) });
}

/** A thing that enters custody: what it is and where it lies first. */
export interface NewItem {
  readonly kind: ItemKind;
  /** Of what came for no application that is known here: none, until somebody finds it. */
  readonly applicationId: string | null;
  /** Of a paper filed here for the Directorate: its entry in the register. */
  readonly entryId?: string | null;
  readonly returning?: ReturnReason | null;
  readonly secondPersonId?: string | null;
  readonly note?: string | null;
  readonly state: ItemState;
  readonly place: Place;
  readonly act: string;
}

export interface FileFacts {
  readonly id: string;
  readonly officeOfFilingId: string;
  readonly status: string;
  /** Its dossier has a tag already. */
  readonly tagged: boolean;
}

/** The dossier of an application filed here, complete or not, gets its one tag. Refuses `NOT_THIS_OFFICE`, `FILE_ALREADY_TAGGED`, `APPLICATION_ALREADY_FORWARDED`. */
export function judgeTagCaseFile(file: FileFacts, who: Keeper, safe: SafeFacts, slot: string | null): NewItem {
  if (file.officeOfFilingId !== who.officeId) throw new Refused("NOT_THIS_OFFICE");
  if (file.tagged) throw new Refused("FILE_ALREADY_TAGGED");
  if (file.status !== "COMPLETE" && file.status !== "INCOMPLETE") throw new Refused("APPLICATION_ALREADY_FORWARDED");
  return { kind: "CASE_FILE", applicationId: file.id, state: "IN_SAFE", place: inSafe(safe, slot), act: "tagCaseFile" };
}

export interface PaperFacts {
  readonly entryId: string;
  readonly officeId: string;
  readonly direction: string;
  readonly ofDeclaration: boolean;
  /** The entry is an application's own: its dossier has a tag of another act. */
  readonly ofApplication: boolean;
  /** Of a supplement: the application it belongs to. */
  readonly applicationId: string | null;
  readonly tagged: boolean;
}

/** An incoming paper registered here gets its one tag. Refuses `NOT_THIS_OFFICE`, `PAPER_NOT_FOR_DIRECTORATE`, `PAPER_ALREADY_TAGGED`. */
export function judgeTagPaper(paper: PaperFacts, who: Keeper, safe: SafeFacts, slot: string | null): NewItem {
  if (paper.officeId !== who.officeId) throw new Refused("NOT_THIS_OFFICE");
  if (paper.direction !== "INCOMING" || paper.ofApplication) throw new Refused("PAPER_NOT_FOR_DIRECTORATE");
  if (paper.tagged) throw new Refused("PAPER_ALREADY_TAGGED");
  return { kind: paper.ofDeclaration ? "DECLARATION" : "OTHER", applicationId: paper.applicationId, entryId: paper.entryId, state: "IN_SAFE", place: inSafe(safe, slot), act: "tagPaper" };
}
