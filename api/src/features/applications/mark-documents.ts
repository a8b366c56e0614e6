import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { DocumentMark } from "./application.entity";
import type { DocumentState } from "./application.rules";

export interface Mark {
  readonly requirement: string;
  readonly state: DocumentState;
  readonly reason?: string | null | undefined;
}

/** Keeps who said what of a paper of the checklist, when and why. */
export async function markDocuments(tx: Tx, actor: Actor, applicationId: string, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.insert(DocumentMark, marks.map(({ requirement, state, reason }) => ({ municipalityId: tx.municipalityId, id: newId(), applicationId, requirement, state, reason: reason?.trim() || null, staffId: actor.staffId, officeId: actor.officeId, markedAt: tx.now })));
}
