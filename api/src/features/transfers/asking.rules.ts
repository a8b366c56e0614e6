import type { ItemState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

/** Papers that a person collects. */
export const collected: readonly string[] = ["PERMIT", "DECISION", "SUBMISSION_CERTIFICATE"];

interface Paper {
  readonly kind: string;
  readonly state: ItemState;
  readonly officeId: string | null;
  readonly tag: string;
  readonly recalledAt: Date | null;
}

/** What can't be sent: it is the person's already, goes back to the Directorate, or nobody has it. */
const gone: readonly ItemState[] = ["DELIVERED", "RETURN_DUE", "RETURN_BATCHED", "RETURNED", "MISSING", "STOLEN"];

/**
 * Whether an office may ask for the papers of an application. Refuses `OFFICE_CANNOT_DELIVER` (S10), `NOTHING_TO_DELIVER`, `ITEM_RECALLED`, `DELIVERY_ALREADY_STARTED` where they are at
 * a counter, `PAPERS_ARE_HERE`, `TRANSFER_ASKED_ALREADY`.
 */
export function judgeAsking(papers: readonly Paper[], office: { readonly id: string; readonly canDeliver: boolean }, askedBefore: string | null): void {
  const wanted = papers.filter((paper) => collected.includes(paper.kind) && !gone.includes(paper.state));
  const recalled = wanted.find((paper) => paper.recalledAt !== null);
  if (!office.canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  if (wanted.length === 0) throw new Refused("NOTHING_TO_DELIVER");
  if (recalled) throw new Refused("ITEM_RECALLED", { about: recalled.tag });
  if (wanted.some((paper) => paper.state === "AT_COUNTER")) throw new Refused("DELIVERY_ALREADY_STARTED");
  if (wanted.every((paper) => paper.state === "IN_SAFE" && paper.officeId === office.id)) throw new Refused("PAPERS_ARE_HERE");
  if (askedBefore === office.id) throw new Refused("TRANSFER_ASKED_ALREADY");
}
