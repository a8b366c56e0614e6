import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertReason, voidNumber } from "../register";
import { assertUndecided, type DocumentState, statesAfterVoid } from "./application.rules";
import { findDocuments, lockApplication } from "./find-applications";
import { markDocuments } from "./mark-documents";
import { settleCompleteness } from "./settle-completeness";
import { releaseVouchers } from "./use-vouchers";

interface Brought {
  readonly entryId: string;
  readonly applicationId: string;
  readonly papers: readonly string[];
  readonly before: Readonly<Record<string, DocumentState>> | null;
  readonly void: boolean;
}

/**
 * Two persons say that a supplement was registered in error: its number is void and never given again, and the checklist goes back to what it was, but for
 * papers another supplement brought; its fee vouchers are free. Refuses `REASON_MISSING`, `NOT_FOUND`, `ENTRY_ALREADY_VOID`, `FILE_IN_BATCH`, `CASE_ENDED`, `CASE_DECIDED`,
 * `CERTIFICATE_IN_FORCE` where the file would become incomplete.
 */
export async function voidSupplement(tx: Tx, actor: Actor, input: { readonly entryId: string; readonly reason: string; readonly secondPersonId: string }): Promise<{ applicationId: string }> {
  const applicationId = await findApplicationOf(tx, input.entryId);
  const application = await lockApplication(tx, applicationId);
  const [supplements, documents] = [await findSupplements(tx, applicationId), await findDocuments(tx, [applicationId])];
  const wrong = supplements.find((supplement) => supplement.entryId === input.entryId);

  assertReason(input.reason);
  if (!wrong) throw new Refused("NOT_FOUND", { about: "supplement" });
  if (wrong.void) throw new Refused("ENTRY_ALREADY_VOID");
  assertUndecided(application.status);

  const others = supplements.filter((supplement) => !supplement.void && supplement !== wrong).flatMap(({ papers }) => papers);
  const states = statesAfterVoid(wrong, others, documents);
  for (const { requirement, state } of states)
    await tx.query("UPDATE supporting_document SET state = $4 WHERE municipality_id = $1 AND application_id = $2 AND requirement = $3", [tx.municipalityId, applicationId, requirement, state]);
  await markDocuments(tx, actor, applicationId, states.map((document) => ({ ...document, reason: input.reason })));
  if (application.status === "COMPLETE" || application.status === "INCOMPLETE") await settleCompleteness(tx, actor, application);
  await releaseVouchers(tx, actor, { applicationId, protocolEntryId: input.entryId });
  await voidNumber(tx, actor, input);
  return { applicationId };
}

async function findApplicationOf(tx: Tx, entryId: string): Promise<string> {
  const [row] = isId(entryId) ? await tx.query<{ id: string }>("SELECT application_id AS id FROM supplement WHERE municipality_id = $1 AND protocol_entry_id = $2", [tx.municipalityId, entryId]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "supplement" });
  return row.id;
}

function findSupplements(tx: Tx, applicationId: string): Promise<Brought[]> {
  return tx.query<Brought>(
    `SELECT s.protocol_entry_id AS "entryId", s.application_id AS "applicationId", s.papers, s.states_before AS before, v.entry_id IS NOT NULL AS void
     FROM supplement s LEFT JOIN protocol_void v ON v.municipality_id = $1 AND v.entry_id = s.protocol_entry_id WHERE s.municipality_id = $1 AND s.application_id = $2`,
    [tx.municipalityId, applicationId],
  );
}
