import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { Incident } from "./incident.entity";
import { assertClosable } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct } from "./record-act";

/** Everything owed is done or excused: the incident is closed and stays readable. The same thing lost again opens another. Refuses `INCIDENT_CLOSED`, `INCIDENT_DUTIES_OPEN`. */
export async function closeIncident(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly note: string | null }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertClosable(incident, acts);

  await recordAct(tx, actor, incident.id, "CLOSE", { note: input.note?.trim() || null });
  await tx.update(Incident, { municipalityId: tx.municipalityId, id: incident.id }, { closedAt: tx.now, closedBy: actor.staffId, nextDueAt: null, nextAlarmAt: null });
  return { incidentId: incident.id };
}
