import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";

/** The mayor takes a decision back from a day on, by another one. The office's acts are refused from 00:00 of that day. Refuses `NOT_FOUND`, `DECISION_WITHDRAWN`, `RULE_IN_THE_PAST` (about: from). */
export async function withdrawDecision(tx: Tx, actor: Actor, input: { readonly decisionId: string; readonly from: string; readonly number: string }): Promise<{ decisionId: string }> {
  const [row] = await tx.query<{ withdrawn: boolean }>("SELECT withdrawn_from IS NOT NULL AS withdrawn FROM mayoral_decision WHERE municipality_id = $1 AND id = $2 FOR UPDATE", [tx.municipalityId, input.decisionId]);

  if (!row) throw new Refused("NOT_FOUND", { about: "decision" });
  if (row.withdrawn) throw new Refused("DECISION_WITHDRAWN");
  if (input.from < localDay(tx.now)) throw new Refused("RULE_IN_THE_PAST", { about: "from" });

  await tx.query("UPDATE mayoral_decision SET withdrawn_from = $3, withdrawn_by = $4, withdrawal_number = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, input.decisionId, input.from, actor.staffId, input.number]);
  return { decisionId: input.decisionId };
}
