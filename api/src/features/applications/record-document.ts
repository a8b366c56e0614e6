import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertWaivers, type DocumentState } from "./application.rules";
import { lockApplication } from "./find-applications";
import { markDocuments } from "./mark-documents";
import { settleCompleteness } from "./settle-completeness";
import { countVouchers } from "./use-vouchers";
import { assertFeeShown } from "./voucher.rules";

/**
 * Writes on the checklist that a paper came, is missing or is waived; the file becomes complete or incomplete with it.
 * Refuses `UNKNOWN_REQUIREMENT`, `VOUCHER_MISSING`, `REASON_MISSING` for a waiver without one, `CERTIFICATE_IN_FORCE` where a complete file has one and would become incomplete, `APPLICATION_ALREADY_FORWARDED` once the file has left for the Directorate.
 */
export async function recordDocument(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly requirement: string; readonly state: DocumentState; readonly reason?: string | null }): Promise<{ applicationId: string }> {
  const application = await lockApplication(tx, input.applicationId);

  if (application.status !== "COMPLETE" && application.status !== "INCOMPLETE") throw new Refused("APPLICATION_ALREADY_FORWARDED");
  assertWaivers([input]);
  if (input.state === "PRESENT") assertFeeShown([input.requirement], await countVouchers(tx, application.id));

  const changed = await tx.query("UPDATE supporting_document SET state = $4 WHERE municipality_id = $1 AND application_id = $2 AND requirement = $3 RETURNING requirement", [
    tx.municipalityId,
    application.id,
    input.requirement,
    input.state,
  ]);
  if (changed.length === 0) throw new Refused("UNKNOWN_REQUIREMENT", { about: input.requirement });

  await markDocuments(tx, actor, application.id, [input]);
  await settleCompleteness(tx, actor, application);
  return { applicationId: application.id };
}
