import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { takeBackResidence } from "../applicants";
import { assertReason, voidNumber } from "../register";
import { findDeclaration } from "./find-declarations";

/**
 * Two persons say that a declaration was registered in error: its number is void and never given again, and the address it brought is taken back
 * unless another followed. A passport stays among the person's. Refuses `REASON_MISSING`, `NOT_FOUND`, `ENTRY_ALREADY_VOID`.
 */
export async function voidDeclaration(tx: Tx, actor: Actor, input: { readonly entryId: string; readonly reason: string; readonly secondPersonId: string }): Promise<{ entryId: string }> {
  const declaration = await findDeclaration(tx, input.entryId);

  assertReason(input.reason);
  if (!declaration) throw new Refused("NOT_FOUND", { about: "declaration" });

  await voidNumber(tx, actor, input);
  if (declaration.kind === "ADDRESS") await takeBackResidence(tx, actor, declaration.applicantId, declaration.declaredAt);
  return { entryId: input.entryId };
}
