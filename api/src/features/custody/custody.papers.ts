import { showCode } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { printPaper } from "../templates";
import { custodyPolicy } from "./custody.policy";
import type { ItemKind } from "./custody.rules";
import { findItemsByIds } from "./find-items";

/** One sign per kind, which says nothing to who finds the paper (Hellenic DPA 21/2021). */
const signs: Readonly<Record<ItemKind, string>> = { PERMIT: "1", DECISION: "2", SUBMISSION_CERTIFICATE: "3", CASE_FILE: "4", PROOF_OF_SERVICE: "5", DECLARATION: "6", OTHER: "7" };

export const custodyPapers: readonly PaperSource[] = [{ kind: "item-tag", rule: custodyPolicy.printTag, print: printTag }];

async function printTag(ctx: Context, id: string): Promise<Buffer | null> {
  const [item] = await findItemsByIds(ctx.reader, [id]);
  if (!item) return null;
  return printPaper(ctx, "item-tag", { code: showCode(item.tag), kind: signs[item.kind] }, { at: new Date(0), asOf: ctx.now, codes: { qr: { kind: "qr", text: item.tag } } });
}

/** What an item is, in words for papers that stay inside the house. */
export const itemNames: Readonly<Record<ItemKind, string>> = {
  PERMIT: "Άδεια διαμονής",
  DECISION: "Απόφαση",
  SUBMISSION_CERTIFICATE: "Βεβαίωση κατάθεσης",
  CASE_FILE: "Φάκελος αίτησης",
  PROOF_OF_SERVICE: "Αποδεικτικό επίδοσης",
  DECLARATION: "Δήλωση",
  OTHER: "Έγγραφο",
};
