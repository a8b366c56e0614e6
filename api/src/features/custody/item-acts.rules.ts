import { Refused } from "../../platform/refusal";
import { type ItemFacts, type ItemKind, judgePutInSafe, judgeTakeFromSafe, type Keeper } from "./custody.rules";
import { judgeFind, judgeKeep, judgeRecall, judgeReport, judgeReturn } from "./item-fate.rules";

export const itemActs = ["putInSafe", "takeFromSafe", "returnItem", "keepItem", "reportItemMissing", "reportItemStolen", "reportItemDamaged", "findItem", "recallItem"] as const;
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

/** Papers that are kept by the office that serves them; dossiers, proofs and what is to return go to the central office (S12). */
export function homeOf(item: Pick<Thing, "kind" | "recalledAt" | "returnReason">, officeOfDelivery: string, central: string): string {
  const up = item.kind === "CASE_FILE" || item.kind === "PROOF_OF_SERVICE" || item.recalledAt !== null || item.returnReason !== null;
  return up ? central : officeOfDelivery;
}
