import { Refused } from "../../platform/refusal";
import { assertInMyHands, assertInSafeHere, assertNotRecalled, type ItemFacts, type ItemKind } from "../custody/custody.rules";
import { isForDirectorate } from "../custody/item-acts.rules";

type Paper = ItemFacts & { readonly kind: ItemKind; readonly entryId: string | null; readonly applicationId: string | null };

/**
 * A paper of the Directorate that no law wants served: a certificate, a letter. It lies in this office's safe, or in the hands of who gives it. Permits and decisions are
 * delivered with a proof; what is for the Directorate goes up; what has no case has nobody to go to. Refuses `PAPER_NEEDS_PROOF`, `PAPER_FOR_DIRECTORATE`, `PAPER_OF_NOBODY`,
 * `ITEM_RECALLED`, `ITEM_TO_RETURN`, and where it stands instead.
 */
export function assertHandsOver(paper: Paper, who: { readonly staffId: string; readonly officeId: string }): string {
  const about = paper.tag;
  if (paper.kind === "PERMIT" || paper.kind === "DECISION") throw new Refused("PAPER_NEEDS_PROOF", { about, clause: "S12a" });
  if (isForDirectorate(paper)) throw new Refused("PAPER_FOR_DIRECTORATE", { about, clause: "S12a" });
  if (paper.applicationId === null) throw new Refused("PAPER_OF_NOBODY", { about });
  if (paper.state !== "AT_COUNTER") {
    assertInSafeHere(paper, who.officeId);
    return paper.applicationId;
  }
  assertInMyHands(paper, who.staffId, who.officeId);
  assertNotRecalled(paper);
  if (paper.returnReason !== null) throw new Refused("ITEM_TO_RETURN", { about, clause: "S12d" });
  return paper.applicationId;
}

/** Whether the paper could be handed over by this person now; the judge's word, for the button. */
export function handsOver(paper: Paper, who: { readonly staffId: string; readonly officeId: string }): boolean {
  try {
    assertHandsOver(paper, who);
    return true;
  } catch (problem) {
    if (problem instanceof Refused) return false;
    throw problem;
  }
}
