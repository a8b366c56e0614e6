import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { getMunicipality } from "../offices";
import { numbered, type Numbered } from "../register";
import { assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/**
 * The Directorate is asked to make again a permit or decision that is gone or spoilt, with an outgoing number: only the central office may (S12). Refuses `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`,
 * `INCIDENT_CLOSED`, `REASON_MISSING`.
 */
export async function askReplacement(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly text: string }): Promise<Last<Numbered<{ incidentId: string }>>> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);
  const municipality = await getMunicipality(tx);

  assertOwed("ASK_REPLACEMENT", incident, acts);
  if (input.text.trim().length < 20) throw new Refused("REASON_MISSING", { about: "text" });

  const entryId = newId();
  await recordAct(tx, actor, incident.id, "ASK_REPLACEMENT", { text: input.text.trim() }, { protocolEntryId: entryId });
  await settleClock(tx, incident);
  return numbered(
    { entryId, receivedOn: localDay(tx.now), direction: "OUTGOING", characterisation: "ΑΙΤΗΜΑ", subject: "Αίτημα αντικατάστασης εγγράφου που χάθηκε ή φθάρηκε", attachments: 0, addressee: municipality.directorateName, officeId: actor.officeId },
    { incidentId: incident.id },
  );
}
