import { Refused } from "../../platform/refusal";
import { type ItemFacts, type ItemKind, judgePutInSafe, judgeTakeFromSafe, type Keeper } from "./custody.rules";
import { judgeFind, judgeKeep, judgeRecall, judgeReport, judgeReturn, judgeWithdrawRecall } from "./item-fate.rules";

export const itemActs = ["putInSafe", "takeFromSafe", "returnItem", "keepItem", "reportItemMissing", "reportItemStolen", "reportItemDamaged", "findItem", "recallItem", "withdrawRecall"] as const;
export type ItemAct = (typeof itemActs)[number];

type Thing = ItemFacts & { readonly kind: ItemKind };
const words = "-";

/** What each act would say of a thing now, its reason given and a safe of the office at hand. */
const judges: Readonly<Record<ItemAct, (item: Thing, who: Keeper) => unknown>> = {
  putInSafe: (item, who) => judgePutInSafe([item], who, { id: "", officeId: who.officeId }, null),
  takeFromSafe: (item, who) => judgeTakeFromSafe([item], who),
  returnItem: (item, who) => judgeReturn([item], who, item.state === "DAMAGED" ? "DAMAGED" : "OTHER", words),
  keepItem: (item, who) => judgeKeep([item], who),
  reportItemMissing: (item, who) => judgeReport(item, who, "MISSING", words),
  reportItemStolen: (item, who) => judgeReport(item, who, "STOLEN", words),
  reportItemDamaged: (item, who) => judgeReport(item, who, "DAMAGED", words),
  findItem: (item, who) => judgeFind(item, who, null),
  recallItem: (item) => judgeRecall(item, "OTHER", words),
  withdrawRecall: (item) => judgeWithdrawRecall(item, null, words),
};

/** The acts that would not be refused to this person on this thing now: buttons and judges say the same. */
export function actsOn(item: Thing, who: Keeper): ItemAct[] {
  return itemActs.filter((act) => {
    try {
      judges[act](item, who);
      return true;
    } catch (problem) {
      if (problem instanceof Refused) return false;
      throw problem;
    }
  });
}

/** Filed or made here for the Directorate: dossiers, proofs, declarations and papers that came to a case later. */
export function isForDirectorate({ kind, entryId }: { readonly kind: ItemKind; readonly entryId?: string | null }): boolean {
  return kind === "CASE_FILE" || kind === "PROOF_OF_SERVICE" || kind === "DECLARATION" || (entryId ?? null) !== null;
}

/** Papers that are kept by the office that serves them; what is for the Directorate, to return or of nobody known goes to the central office (S12). */
export function homeOf(item: Pick<Thing, "kind" | "recalledAt" | "returnReason"> & { readonly entryId?: string | null }, officeOfDelivery: string | null, central: string): string {
  const up = isForDirectorate(item) || item.recalledAt !== null || item.returnReason !== null;
  return up ? central : (officeOfDelivery ?? central);
}
