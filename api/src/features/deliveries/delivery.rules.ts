import { Refused } from "../../platform/refusal";

export const deliveryStates = ["STARTED", "DELIVERED", "ABANDONED", "SENT_TO_DIRECTORATE", "ACKNOWLEDGED"] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const identityDocumentKinds = ["PASSPORT", "TRAVEL_DOCUMENT", "RESIDENCE_PERMIT", "OTHER"] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];
export const abandonReasons = ["NO_SHOW", "REFUSED", "WRONG_PERSON", "CANNOT_SIGN"] as const;
export type AbandonReason = (typeof abandonReasons)[number];

interface PaperFacts {
  readonly tag: string;
  readonly kind: string;
  readonly state: string;
  readonly officeId: string | null;
  readonly recalledAt: Date | null;
}

/**
 * The papers that are handed over together: permit and decision, or a rejection alone. All must lie in this office's safe.
 * Refuses `NOTHING_TO_DELIVER`, `ITEM_RECALLED`, `ITEM_TO_RETURN`, `ITEM_ELSEWHERE` (about: the tag).
 */
export function assertPapersHere<Item extends PaperFacts>(items: readonly Item[], officeId: string, granted: boolean): Item[] {
  const papers = items.filter((item) => item.kind === "PERMIT" || item.kind === "DECISION");
  const wanted = granted ? ["PERMIT", "DECISION"] : ["DECISION"];
  if (wanted.some((kind) => !papers.some((paper) => paper.kind === kind))) throw new Refused("NOTHING_TO_DELIVER");
  const recalled = papers.find((paper) => paper.recalledAt !== null);
  if (recalled) throw new Refused("ITEM_RECALLED", { about: recalled.tag, clause: "S12d" });
  const returning = papers.find((paper) => paper.state === "RETURN_DUE" && paper.officeId === officeId);
  if (returning) throw new Refused("ITEM_TO_RETURN", { about: returning.tag, clause: "S12d" });
  const away = papers.find((paper) => paper.state !== "IN_SAFE" || paper.officeId !== officeId);
  if (away) throw new Refused("ITEM_ELSEWHERE", { about: away.tag, clause: "S10" });
  return papers;
}

/** The paper is where the delivery left it: at the counter of its office, in its officer's hands. */
export function isOnCounter(item: { readonly state: string; readonly officeId: string | null; readonly custodianId: string | null }, delivery: { readonly officeId: string; readonly officerId: string }): boolean {
  return item.state === "AT_COUNTER" && item.officeId === delivery.officeId && item.custodianId === delivery.officerId;
}

export interface IdentityCheck {
  readonly identityDocumentNumber: string;
  readonly holderPassportSeen: boolean;
  readonly passportException?: string | null;
}

/** The person's document is seen and written down; where the holder's passport was not seen, the exception is recorded. */
export function assertIdentity({ identityDocumentNumber, holderPassportSeen, passportException }: IdentityCheck): void {
  if (identityDocumentNumber.trim() === "") throw new Refused("INVALID_INPUT", { about: "identityDocumentNumber" });
  if (!holderPassportSeen && !passportException?.trim()) throw new Refused("PASSPORT_EXCEPTION_MISSING", { about: "passportException" });
}
