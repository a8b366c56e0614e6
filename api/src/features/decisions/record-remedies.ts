import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { DecisionRemedies } from "./decision.entity";
import { findDecisions, findRemedies } from "./find-decisions";

/** What the latest decision says of the remedies against it, copied once from the paper. Refuses `NOT_FOUND`, `REMEDIES_MISSING` for less than a sentence, `REMEDIES_KNOWN`. */
export async function recordRemedies(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly text: string }): Promise<{ applicationId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const [decision] = await findDecisions(tx, [application.id]);

  if (!decision) throw new Refused("NOT_FOUND", { about: "decision" });
  if (await findRemedies(tx, decision.id)) throw new Refused("REMEDIES_KNOWN");

  await keepRemedies(tx, actor, decision.id, input.text);
  return { applicationId: application.id };
}

/** Refuses `REMEDIES_MISSING` for less than a sentence. */
export async function keepRemedies(tx: Tx, actor: Actor, decisionId: string, text: string): Promise<void> {
  if (text.trim().length < 20) throw new Refused("REMEDIES_MISSING", { about: "text" });
  await tx.insert(DecisionRemedies, { municipalityId: tx.municipalityId, decisionId, text: text.trim(), recordedBy: actor.staffId, recordedAt: tx.now });
}
