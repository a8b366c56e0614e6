import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { logSingle } from "../../platform/print-log";
import { printPaper } from "../templates";
import { custodyPolicy } from "./custody.policy";
import type { ItemKind } from "./custody.rules";
import { findItemsByIds } from "./find-items";
import { tagWords } from "./tag-words";

export const custodyPapers: readonly PaperSource[] = [{ kind: "item-tag", rule: custodyPolicy.printTag, print: printTag }];

async function printTag(ctx: Context, id: string): Promise<Buffer | null> {
  const [item] = await findItemsByIds(ctx.reader, [id]);
  if (!item) return null;
  const { code, shown, sign } = tagWords(item);
  await logSingle(ctx, code);
  return printPaper(ctx, "item-tag", { code: shown, kind: sign }, { at: new Date(0), asOf: ctx.now, codes: { qr: { kind: "qr", text: item.tag } } });
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
