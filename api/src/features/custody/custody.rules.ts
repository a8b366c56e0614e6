import { type ItemState, itemTransitions } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export const itemKinds = ["PERMIT", "DECISION", "SUBMISSION_CERTIFICATE", "CASE_FILE", "PROOF_OF_SERVICE", "DECLARATION", "OTHER"] as const;
export type ItemKind = (typeof itemKinds)[number];

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

/** In an office's safe. */
export function inSafe(safe: { readonly id: string; readonly officeId: string }, slot: string | null = null): Place {
  return { ...nowhere, officeId: safe.officeId, safeId: safe.id, slot };
}

export interface ItemFacts {
  readonly tag: string;
  readonly state: ItemState;
  readonly officeId: string | null;
  readonly custodianId: string | null;
}

/** The item lies in this office's safe and in nothing else; else the refusal says where it stands. */
export function assertInSafeHere(item: ItemFacts, officeId: string): void {
  const about = item.tag;
  if (item.state === "DELIVERED" || item.state === "FORWARDED") throw new Refused("ITEM_ALREADY_GONE", { about });
  if (item.state === "RESERVED" || item.state === "PACKED" || item.state === "IN_TRANSIT" || item.state === "BATCHED") throw new Refused("ITEM_IN_PACKAGE", { about });
  if (item.officeId !== officeId) throw new Refused("ITEM_NOT_HERE", { about });
  if (item.state !== "IN_SAFE") throw new Refused("ITEM_NOT_IN_SAFE", { about });
}

/** Only who answers for a thing may give it away: here, into the safe. */
export function assertInMyHands(item: ItemFacts, staffId: string, officeId: string): void {
  const about = item.tag;
  if (item.state === "DELIVERED" || item.state === "FORWARDED") throw new Refused("ITEM_ALREADY_GONE", { about });
  if (item.officeId !== officeId) throw new Refused("ITEM_NOT_HERE", { about });
  if (item.custodianId !== staffId) throw new Refused("ITEM_NOT_YOURS", { about });
}

export function mayBecome(from: ItemState, to: ItemState): boolean {
  return from === to || (itemTransitions[from] as readonly ItemState[]).includes(to);
}
