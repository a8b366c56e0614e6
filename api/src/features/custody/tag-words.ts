import { showCode } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import type { LabelWords } from "../../platform/labels/draw-label";
import type { ItemKind } from "./custody.rules";
import { findItemByTag } from "./find-items";

/** One sign per kind, which says nothing to who finds the paper (Hellenic DPA 21/2021). */
const signs: Readonly<Record<ItemKind, string>> = { PERMIT: "1", DECISION: "2", SUBMISSION_CERTIFICATE: "3", CASE_FILE: "4", PROOF_OF_SERVICE: "5", DECLARATION: "6", OTHER: "7" };

export function tagWords({ tag, kind }: { readonly tag: string; readonly kind: ItemKind }): Extract<LabelWords, { what: "ITEM_TAG" }> {
  return { what: "ITEM_TAG", code: tag, shown: showCode(tag), sign: signs[kind] };
}

/** What the tag of a thing says; undefined for no thing of this municipality. */
export async function findTagWords(db: Db, tag: string): Promise<LabelWords | undefined> {
  const item = await findItemByTag(db, tag);
  return item && tagWords(item);
}
