import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { isComplete } from "./application.rules";
import { type ApplicationRow, findDocuments } from "./find-applications";
import { moveApplication } from "./move-application";

/** After its checklist changed, a file that is still here becomes complete or incomplete. Refuses `CERTIFICATE_IN_FORCE` where a complete file has one and would become incomplete. */
export async function settleCompleteness(tx: Tx, actor: Actor, application: ApplicationRow): Promise<void> {
  const complete = isComplete(await findDocuments(tx, [application.id]));
  if (complete === application.complete) return;
  await tx.query("UPDATE application SET complete = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, application.id, complete]).catch((problem: unknown) => {
    throw sqlState(problem) === "EP002" ? new Refused("CERTIFICATE_IN_FORCE") : problem;
  });
  await moveApplication(tx, actor, application.id, [application.status], complete ? "COMPLETE" : "INCOMPLETE");
}
