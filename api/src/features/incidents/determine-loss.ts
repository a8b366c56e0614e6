import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { numbered, type Numbered } from "../register";
import { assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/**
 * The determination act of loss (διαπιστωτική πράξη απώλειας, PD 114/2005 art. 8) with its outgoing number: what is missing or spoilt, since when, what was searched. Refuses `INCIDENT_CLOSED`,
 * `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `REASON_MISSING`, `REGISTER_RECONCILING`.
 */
export async function determineLoss(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly findings: string }): Promise<Last<Numbered<{ incidentId: string }>>> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertOwed("DETERMINE_LOSS", incident, acts);
  if (input.findings.trim().length < 20) throw new Refused("REASON_MISSING", { about: "findings" });

  const entryId = newId();
  await recordAct(tx, actor, incident.id, "DETERMINE_LOSS", { findings: input.findings.trim(), became: incident.kind }, { protocolEntryId: entryId });
  await settleClock(tx, incident);
  return numbered(
    { entryId, receivedOn: localDay(tx.now), direction: "OUTGOING", characterisation: "ΔΙΑΠΙΣΤΩΤΙΚΗ ΠΡΑΞΗ", subject: "Διαπιστωτική πράξη απώλειας", attachments: 0, addressee: "Φάκελος συμβάντος", officeId: actor.officeId },
    { incidentId: incident.id },
  );
}
