import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { numbered, type Numbered } from "../register";
import { assertDelayExplained, assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/** The notice of the breach to the data protection authority, with its outgoing number: within 72 hours, or with what delayed it (GDPR 33). Refuses `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `INCIDENT_CLOSED`, `REASON_MISSING`, `DELAY_UNEXPLAINED`. */
export async function notifyAuthority(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly text: string; readonly delayReason: string | null }): Promise<Last<Numbered<{ incidentId: string }>>> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertOwed("NOTIFY_AUTHORITY", incident, acts);
  if (input.text.trim().length < 40) throw new Refused("REASON_MISSING", { about: "text" });
  const delay = input.delayReason?.trim() || null;
  assertDelayExplained(tx.now, incident.notifyBy, delay, "GDPR 33");

  const entryId = newId();
  await recordAct(tx, actor, incident.id, "NOTIFY_AUTHORITY", { text: input.text.trim(), delayReason: delay }, { protocolEntryId: entryId });
  await settleClock(tx, incident);
  return numbered(
    { entryId, receivedOn: localDay(tx.now), direction: "OUTGOING", characterisation: "ΓΝΩΣΤΟΠΟΙΗΣΗ", subject: "Γνωστοποίηση παραβίασης προσωπικών δεδομένων", attachments: 0, addressee: "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα", officeId: actor.officeId },
    { incidentId: incident.id },
  );
}
